using Bot.Gateway;

namespace Bot.Briefs;

/// <summary>A briefing that somebody may send to another chat.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Description">What it says first, on one line.</param>
/// <param name="Text">The whole of it.</param>
/// <param name="Says">What asks the bot for the same.</param>
internal sealed record OfferedBrief(string Title, string Description, MessageText Text, string Says);
