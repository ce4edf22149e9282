namespace Briefing.Answers;

/// <summary>Orders statements by how well they answer a question.</summary>
public static class StatementRanker
{
    /// <summary>How many statements get the closer look.</summary>
    private const int CloserLook = 30;

    /// <summary>
    /// The statements worth telling, best first; at most <see cref="CloserLook"/>. Neighbouring sentences help one another,
    /// so statements of an article are best given together.
    /// </summary>
    public static IReadOnlyList<RankedStatement> Rank(
        ReadQuestion question, IReadOnlyCollection<AnalysedStatement> statements, RankingScope scope)
    {
        if (statements.Count == 0)
            return [];
        var matcher = new TermMatcher(question);
        var matches = statements.Select(statement => new StatementMatch(statement, matcher, question.Terms.Count)).ToList();
        var reader = new FeatureReader(question, scope, matcher, matches);
        return
        [
            .. matches
                .Select(match => (Match: match, Glance: reader.Glance(match)))
                .OrderByDescending(seen => StatementWeights.Score(seen.Glance))
                .Take(CloserLook)
                .Select(seen => Weigh(seen.Match, seen.Glance, reader))
                .OrderByDescending(ranked => ranked.Score)
                .ThenBy(ranked => ranked.Statement.Fact.Id),
        ];
    }

    private static RankedStatement Weigh(StatementMatch match, StatementFeatures glance, FeatureReader reader)
    {
        var (features, answer) = reader.Look(match, glance);
        return new RankedStatement(match.Statement, features, StatementWeights.Score(features), answer);
    }
}
