namespace Bot.Facts.Corrections;

/// <summary>A question of a chat that editors have answered since.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="Question">As it was asked first.</param>
/// <param name="FactId">The answer.</param>
/// <param name="Thread">The topic of a forum in which it was asked, or null.</param>
/// <param name="IsWanted">Whether the reader wants to hear of news unasked.</param>
internal sealed record PendingAnswer(Guid QuestionId, string Question, Guid FactId, int? Thread, bool IsWanted);
