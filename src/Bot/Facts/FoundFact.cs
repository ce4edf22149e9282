namespace Bot.Facts;

/// <summary>Which fact a search found.</summary>
/// <param name="Id">The fact's id.</param>
/// <param name="ArticleId">The article it stands in; null for a prepared one.</param>
/// <param name="Score">How well it fits; higher is better, comparable within one search only.</param>
internal sealed record FoundFact(Guid Id, Guid? ArticleId, double Score);
