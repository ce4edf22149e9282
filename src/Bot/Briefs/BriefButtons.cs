using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Briefs;

/// <summary>Buttons that stand last below a briefing. What adds some registers its own as a singleton.</summary>
/// <param name="Find">The buttons for a briefing in a conversation.</param>
internal sealed record BriefButtons(
    Func<TurnContext, Brief, CancellationToken, Task<IReadOnlyList<MessageButton>>> Find);
