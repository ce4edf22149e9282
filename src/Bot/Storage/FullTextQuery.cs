namespace Bot.Storage;

/// <summary>What to look for: documents that hold any of the leading terms, ranked by all terms that they hold.</summary>
/// <param name="Leading">The terms that lead to documents, at least one.</param>
/// <param name="Others">Terms that only count where a leading one stands too; none of the leading ones.</param>
/// <param name="Weights">How much each term tells (its inverse document frequency), the leading ones first.</param>
/// <param name="AverageLength">Average number of terms of a document, at least 1.</param>
internal sealed record FullTextQuery(
    IReadOnlyList<string> Leading, IReadOnlyList<string> Others, IReadOnlyList<double> Weights, double AverageLength)
{
    /// <summary>Whether a document has to hold one of the others too.</summary>
    public bool NeedsOther { get; init; }
}
