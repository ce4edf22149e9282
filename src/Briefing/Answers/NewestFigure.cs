namespace Briefing.Answers;

/// <summary>Where sources count the same thing at different times, the newest speaks first and the others beside it.</summary>
public static class NewestFigure
{
    /// <summary>
    /// The ranked statements, the newest of those with differing figures at their head when it says as much of what was
    /// asked as the best; else as they are.
    /// </summary>
    public static IReadOnlyList<RankedStatement> First(ReadQuestion question, IReadOnlyList<RankedStatement> ranked)
    {
        var newest = Conflicts.Find(question, ranked)
            .Select(conflict => ranked.First(other => other.Statement == conflict.Statement))
            .Where(other => IsNewerAnswer(other, ranked[0]))
            .MaxBy(Published);
        return newest is null ? ranked : [newest, .. ranked.Where(other => other != newest)];
    }

    private static bool IsNewerAnswer(RankedStatement other, RankedStatement best) =>
        other.Answer is { Kind: AnswerKind.Count }
        && other.Features.Coverage >= best.Features.Coverage
        && Published(other) > Published(best);

    private static DateTimeOffset? Published(RankedStatement ranked) => ranked.Statement.Fact.Source.Published;
}
