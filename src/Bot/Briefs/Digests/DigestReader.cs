using Bot.Conversations;

namespace Bot.Briefs.Digests;

/// <summary>For whom a digest is written.</summary>
/// <param name="Wording">The language that it is written in.</param>
/// <param name="Zone">The reader's time zone, or null.</param>
internal sealed record DigestReader(Wording Wording, string? Zone);
