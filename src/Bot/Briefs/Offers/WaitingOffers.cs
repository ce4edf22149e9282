using Bot.Gateway;

namespace Bot.Briefs.Offers;

/// <summary>A chat whose articles are to be offered together.</summary>
/// <param name="Chat">Which.</param>
/// <param name="DueAt">Since when.</param>
/// <param name="Articles">Those that wait, newest first.</param>
internal sealed record WaitingOffers(ChatKey Chat, DateTimeOffset DueAt, IReadOnlyList<Guid> Articles);
