namespace Benchmarks;

/// <summary>An invented article.</summary>
internal sealed record InventedArticle(string Id, string Title, string Text, DateTimeOffset Published);

/// <summary>A question with the words that its right answer holds.</summary>
internal sealed record InventedQuestion(string Text, string Answer);
