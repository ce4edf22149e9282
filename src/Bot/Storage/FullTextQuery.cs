namespace Bot.Storage;

/// <summary>What to look for: documents that hold any of the terms.</summary>
/// <param name="Terms">Each once.</param>
/// <param name="Weights">How much each term tells (its inverse document frequency), in the same order.</param>
/// <param name="AverageLength">Average number of terms of a document, at least 1.</param>
internal sealed record FullTextQuery(IReadOnlyList<string> Terms, IReadOnlyList<double> Weights, double AverageLength);
