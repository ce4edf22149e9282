namespace Briefing.Answers;

/// <summary>Next questions that the statements at hand can answer.</summary>
public static class Suggestions
{
    private const int Tried = 6;

    /// <summary>A question made from a statement holds its words, so few others are worth a closer look.</summary>
    private const int MostSeen = 8;

    /// <summary>So many prepared questions come first; the others only when nothing else can be asked.</summary>
    private const int MostPrepared = 1;

    /// <summary>
    /// Questions made from the statements, each tried: it is only offered when ranking finds the statement it was made
    /// from, with enough confidence.
    /// </summary>
    /// <param name="statements">What stands around the answer, most related first.</param>
    /// <param name="asked">Questions already asked, which are not offered again.</param>
    /// <param name="shown">Facts already shown: a question whose answer was just read is not worth asking.</param>
    /// <param name="scope">As for ranking.</param>
    /// <param name="most">How many to offer.</param>
    public static IReadOnlyList<string> Offer(
        IReadOnlyList<AnalysedStatement> statements,
        IReadOnlyList<string> asked,
        IReadOnlySet<Guid> shown,
        RankingScope scope,
        int most)
    {
        var known = asked.Select(question => StatementQuestion.KeyOf(QuestionReader.Read(question))).ToHashSet(StringComparer.Ordinal);
        var offered = new List<string>();
        var candidates = statements
            .Where(statement => !shown.Contains(statement.Fact.Id))
            .SelectMany(statement => statement.Questions.Select(question => (Question: question, Statement: statement)))
            .OrderBy(candidate => candidate.Statement.Fact.Question is null ? 1 : 0)
            .ToList();
        var prepared = candidates.FindIndex(candidate => candidate.Statement.Fact.Question is null);
        if (prepared > MostPrepared)
            candidates = [.. candidates[..MostPrepared], .. candidates[prepared..], .. candidates[MostPrepared..prepared]];
        var unshown = scope with { Shown = [], MostSeen = MostSeen };
        var tried = 0;
        foreach (var (question, statement) in candidates)
        {
            if (offered.Count >= most || tried >= Tried)
                break;
            if (!known.Add(question.Key))
                continue;
            tried++;
            if (IsAnswered(question.Read, statement, statements, unshown))
                offered.Add(question.Text);
        }
        return offered;
    }

    private static bool IsAnswered(
        ReadQuestion question, AnalysedStatement statement, IReadOnlyList<AnalysedStatement> statements, RankingScope scope)
    {
        var ranked = StatementRanker.Rank(question, statements, scope);
        return ranked.Count > 0 && ranked[0].Statement.Fact.Statement == statement.Fact.Statement
            && Confidence.Of(question, ranked) >= Confidence.Threshold;
    }
}
