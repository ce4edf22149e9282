namespace Bot.Briefs.Following;

/// <summary>One thing that a reader follows or has muted, as the list shows it.</summary>
/// <param name="Kind">What it is: "topic", "story" or "word".</param>
/// <param name="Key">By what it is stopped: the topic's name, the story's id, the word's terms.</param>
/// <param name="Label">As the reader sees it.</param>
/// <param name="IsMuted">Whether nothing of it is to come.</param>
internal sealed record FollowedLine(string Kind, string Key, string Label, bool IsMuted);
