namespace Bot.Storage;

/// <summary>
/// The rank that FTS5 gives (BM25 as in sqlite.org/fts5.html#the_bm25_function), for the few documents of a search that is
/// limited to one article: there the engine would count through the whole index for each of them.
/// </summary>
internal sealed class Bm25(TermCounts counts, double averageLength)
{
    private const double K1 = 1.2, B = 0.75;

    private readonly Dictionary<string, double> weights = counts.Containing.Keys
        .ToDictionary(term => term, counts.Weight, StringComparer.Ordinal);

    /// <summary>The score of a document, or 0 when it holds none of the terms.</summary>
    /// <param name="document">Its terms, as often as they stand in it.</param>
    public double Score(IReadOnlyList<string> document)
    {
        var norm = K1 * (1 - B + (B * document.Count / Math.Max(1, averageLength)));
        return document
            .Where(weights.ContainsKey)
            .GroupBy(term => term, StringComparer.Ordinal)
            .Sum(same => weights[same.Key] * same.Count() * (K1 + 1) / (same.Count() + norm));
    }
}
