namespace Bot.Subscribers;

/// <summary>A word or phrase that a reader wants news of, or none.</summary>
/// <param name="Terms">What it is found by: see <see cref="Briefing.Stories.WantedPhrase"/>.</param>
/// <param name="Name">As the reader typed it.</param>
internal sealed record FollowedWord(string Terms, string Name);
