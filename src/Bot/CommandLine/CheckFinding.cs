namespace Bot.CommandLine;

/// <summary>What looking at one thing gave.</summary>
/// <param name="Name">The thing ("settings", a feed's address).</param>
/// <param name="Ok">Whether all is well with it.</param>
/// <param name="Detail">What was found, in one plain sentence without a full stop at its end.</param>
/// <param name="Fix">What to do about it; null when all is well.</param>
internal sealed record CheckFinding(string Name, bool Ok, string Detail, string? Fix = null);
