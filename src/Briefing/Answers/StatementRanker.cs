using Briefing.Answers.Learned;

namespace Briefing.Answers;

/// <summary>Orders statements by how well they answer a question.</summary>
public static class StatementRanker
{
    /// <summary>
    /// The statements worth telling, best first; at most <see cref="RankingScope.MostSeen"/>. Neighbouring sentences help one another,
    /// so statements of an article are best given together.
    /// </summary>
    public static IReadOnlyList<RankedStatement> Rank(
        ReadQuestion question, IReadOnlyCollection<AnalysedStatement> statements, RankingScope scope)
    {
        if (statements.Count == 0)
            return [];
        var look = new CloserLook(question, statements, scope);
        var inputs = RankingInputs.Of(question, look.Seen);
        var placed = look.Place(inputs, [.. look.Seen.Select((seen, at) => RankingModel.Score(inputs[at], seen.Features, look.IsOpen))]);
        var ordered = look.Contest(placed).Order(input => SpanModel.Score(input));
        return [.. ordered.Select((one, rank) => Ranked(look, ordered, one, rank))];
    }

    private static RankedStatement Ranked(CloserLook look, IReadOnlyList<PlacedStatement> all, PlacedStatement placed, int rank)
    {
        // Readers see the chosen words of the best; of the others only figures are compared.
        var statement = placed.Seen.Match.Statement;
        var likeliest = rank == 0 ? placed.Chosen?.Whole(statement) : placed.Seen.Answer?.Span;
        return new RankedStatement(statement, placed.Seen.Features, placed.Standing, look.Words(placed.Seen, likeliest))
        {
            Likelihood = rank == 0 ? ConfidenceModel.Score(ConfidenceInputs.Of(all, look.Doubts(placed.Seen)), look.IsOpen) : 0,
        };
    }
}
