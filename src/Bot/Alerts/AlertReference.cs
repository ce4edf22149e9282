namespace Bot.Alerts;

/// <summary>What somebody decides about: an alert as they saw it.</summary>
/// <param name="Number">The alert.</param>
/// <param name="Revision">Its revision; null: the latest.</param>
/// <param name="Hash">What they saw; null: however it is now.</param>
internal sealed record AlertReference(long Number, long? Revision, string? Hash);
