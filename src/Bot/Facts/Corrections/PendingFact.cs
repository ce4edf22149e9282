namespace Bot.Facts.Corrections;

/// <summary>A fact that a chat was given and whose end it is to be told.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Thread">The topic of a forum in which it was told, or null.</param>
/// <param name="GivenAt">When it was told last.</param>
/// <param name="Arrival">Whether the message that told it has come.</param>
/// <param name="IsWanted">Whether the reader wants to hear of news unasked.</param>
internal sealed record PendingFact(Guid FactId, int? Thread, DateTimeOffset GivenAt, Arrival Arrival, bool IsWanted);
