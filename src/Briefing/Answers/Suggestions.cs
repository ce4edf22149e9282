namespace Briefing.Answers;

/// <summary>Next questions that the statements at hand can answer.</summary>
public static class Suggestions
{
    private const int Tried = 6;

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
        var known = asked.Select(Key).ToHashSet(StringComparer.Ordinal);
        var offered = new List<string>();
        var candidates = statements
            .Where(statement => !shown.Contains(statement.Fact.Id))
            .SelectMany(statement => statement.Questions.Select(question => (Question: question, Statement: statement)))
            .OrderBy(candidate => candidate.Statement.Fact.Question is null ? 1 : 0)
            .ToList();
        var prepared = candidates.FindIndex(candidate => candidate.Statement.Fact.Question is null);
        if (prepared > MostPrepared)
            candidates = [.. candidates[..MostPrepared], .. candidates[prepared..], .. candidates[MostPrepared..prepared]];
        var tried = 0;
        foreach (var (question, statement) in candidates)
        {
            if (offered.Count >= most || tried >= Tried)
                break;
            if (!known.Add(Key(question)))
                continue;
            tried++;
            if (IsAnswered(question, statement, statements, scope))
                offered.Add(question);
        }
        return offered;
    }

    private static bool IsAnswered(
        string question, AnalysedStatement statement, IReadOnlyList<AnalysedStatement> statements, RankingScope scope)
    {
        var read = QuestionReader.Read(question);
        var ranked = StatementRanker.Rank(read, statements, scope with { Shown = [] });
        return ranked.Count > 0 && ranked[0].Statement.Fact.Statement == statement.Fact.Statement
            && Confidence.Of(read, ranked) >= Confidence.Threshold;
    }

    /// <summary>Two questions with the same kind and the same content terms are the same question.</summary>
    private static string Key(string question)
    {
        var read = QuestionReader.Read(question);
        return $"{read.Kind} {string.Join(' ', read.Terms.Select(term => term.Term).Order(StringComparer.Ordinal))}";
    }
}
