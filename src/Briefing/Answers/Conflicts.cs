using Briefing.Language;

namespace Briefing.Answers;

/// <summary>Finds figures for the same thing that differ between sources or between times.</summary>
public static class Conflicts
{
    private const int Considered = 12;
    private const int SharedHeadlineTerms = 2;
    private const double CoverageShare = 0.8;
    private static readonly TimeSpan SameStory = TimeSpan.FromDays(14);

    /// <summary>
    /// The statements among the ranked ones that give another figure than the best, best first, one for each figure.
    /// Empty when the question asks for no figure or all agree.
    /// </summary>
    public static IReadOnlyList<ConflictingFigure> Find(ReadQuestion question, IReadOnlyList<RankedStatement> ranked)
    {
        if (question.Expected is not AnswerKind.Count || ranked.Count < 2 || FigureOf(ranked[0]) is not { } own)
            return [];
        var deeds = new CountedDeeds(question);
        var conflicts = new List<ConflictingFigure>();
        foreach (var other in ranked.Skip(1).Take(Considered))
        {
            if (!IsComparable(ranked[0], other) || Counterpart(own, other, deeds) is not { } figure)
                continue;
            if (figure.Value != own.Value && conflicts.TrueForAll(known => known.Value != figure.Value))
                conflicts.Add(new ConflictingFigure(other.Statement, figure.Span.Of(other.Statement.Fact.Statement), figure.Value));
        }
        return conflicts;
    }

    private static CountMention? FigureOf(RankedStatement ranked) => ranked.Answer is { Kind: AnswerKind.Count } answer
        ? ranked.Statement.Counts.FirstOrDefault(count => count.NumberSpan.Overlaps(answer.Span))
        : null;

    private static CountMention? Counterpart(CountMention own, RankedStatement other, CountedDeeds deeds) =>
        other.Statement.Counts
            .Where(count => count.Unit == own.Unit && CountSame(own.Counted, count.Counted) && deeds.AreOf(count, other.Statement))
            .OrderBy(count => other.Answer is { } answer && count.NumberSpan.Overlaps(answer.Span) ? 0 : 1)
            .FirstOrDefault();

    private static bool CountSame(string? own, string? other)
    {
        if (own is null || other is null)
            return own == other;
        var (mine, theirs) = (SearchTerms.Of(own), SearchTerms.Of(other));
        return mine.Count > 0 && theirs.Count > 0 && (mine[^1] == theirs[^1] || WordGroups.Share(mine[^1], theirs[^1]));
    }

    private static bool IsComparable(RankedStatement best, RankedStatement other)
    {
        var (mine, theirs) = (best.Statement.Fact, other.Statement.Fact);
        var otherVoice = mine.Source.ArticleId != theirs.Source.ArticleId
            || (mine.Attribution is { } first && theirs.Attribution is { } second && first != second);
        return otherVoice
            && other.Features.Coverage >= CoverageShare * best.Features.Coverage
            && IsSameStory(best.Statement, other.Statement);
    }

    private static bool IsSameStory(AnalysedStatement best, AnalysedStatement other)
    {
        if (best.Fact.Source.ArticleId == other.Fact.Source.ArticleId)
            return true;
        if (best.Fact.Source.Published is { } mine && other.Fact.Source.Published is { } theirs && (mine - theirs).Duration() > SameStory)
            return false;
        return best.Fact.Subject == other.Fact.Subject
            || best.TitleTerms.Intersect(other.TitleTerms, StringComparer.Ordinal).Count() >= SharedHeadlineTerms;
    }
}
