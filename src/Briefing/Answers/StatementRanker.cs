using Briefing.Answers.Learned;

namespace Briefing.Answers;

/// <summary>Orders statements by how well they answer a question.</summary>
public static class StatementRanker
{
    /// <summary>
    /// The statements worth telling, best first; at most <see cref="CloserLook.MostSeen"/>. Neighbouring sentences help one another,
    /// so statements of an article are best given together.
    /// </summary>
    public static IReadOnlyList<RankedStatement> Rank(
        ReadQuestion question, IReadOnlyCollection<AnalysedStatement> statements, RankingScope scope)
    {
        if (statements.Count == 0)
            return [];
        var look = new CloserLook(question, statements, scope);
        var inputs = RankingInputs.Of(question, look.Seen);
        return
        [
            .. look.Seen
                .Select((seen, at) => (Seen: seen, Inputs: inputs[at], Score: RankingModel.Score(inputs[at], seen.Features, look.IsOpen)))
                .OrderByDescending(entry => entry.Score)
                .ThenBy(entry => entry.Seen.Match.Statement.Fact.Id)
                .Select((entry, rank) => Ranked(look, entry.Seen, entry.Inputs, entry.Score, rank)),
        ];
    }

    private static RankedStatement Ranked(CloserLook look, SeenStatement seen, float[] inputs, double score, int rank)
    {
        // The learned choice takes its time, and readers see that of the best; of the others only figures are compared.
        var chosen = rank == 0 ? look.Choose(seen) : null;
        var likeliest = rank == 0 ? chosen?.Whole(seen.Match.Statement) : seen.Answer?.Span;
        return new RankedStatement(seen.Match.Statement, seen.Features, score, look.Words(seen, likeliest))
        {
            Inputs = inputs,
            Chosen = chosen,
        };
    }
}
