namespace Benchmarks;

/// <summary>A question with the words that its right answer holds.</summary>
internal sealed record InventedQuestion(string Text, string Answer);
