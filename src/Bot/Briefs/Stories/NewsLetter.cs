using Bot.Gateway;
using Briefing.Facts;

namespace Bot.Briefs.Stories;

/// <summary>News for one chat.</summary>
/// <param name="Message">What it gets.</param>
/// <param name="Lines">The facts that the message tells.</param>
/// <param name="SendBy">Not after this moment.</param>
/// <param name="About">The conversation that a reply leads back to, as JSON.</param>
internal sealed record NewsLetter(OutgoingMessage Message, IReadOnlyList<Fact> Lines, DateTimeOffset SendBy, string About);
