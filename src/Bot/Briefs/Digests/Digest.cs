using Bot.Gateway;
using Briefing.Facts;

namespace Bot.Briefs.Digests;

/// <summary>A digest as it is sent.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Buttons">Shown below.</param>
/// <param name="Lines">The facts that it tells.</param>
/// <param name="Topic">What its first story is about, or null.</param>
/// <param name="About">The conversation that a reply leads back to, as JSON.</param>
internal sealed record Digest(MessageText Text, IReadOnlyList<MessageButton> Buttons, IReadOnlyList<Fact> Lines, string? Topic, string About);
