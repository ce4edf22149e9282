namespace Bot.Briefs.Stories;

/// <summary>A topic that an article is about.</summary>
/// <param name="Key">What it is looked up by.</param>
/// <param name="Name">As readers see it.</param>
internal sealed record NewsTopic(string Key, string Name);
