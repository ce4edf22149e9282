namespace Bot.Alerts;

/// <summary>Something that was done with an alert, or happened to it.</summary>
/// <param name="Revision">Of which revision.</param>
/// <param name="Action">What.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="Note">More about it, or null.</param>
internal sealed record AlertStep(long Revision, AlertAction Action, AlertActor By, DateTimeOffset At, string? Note);
