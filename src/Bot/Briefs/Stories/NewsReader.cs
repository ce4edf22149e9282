using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Briefs.Stories;

/// <summary>A chat that news may go to.</summary>
/// <param name="Chat">Which.</param>
/// <param name="Wording">The language that it reads.</param>
/// <param name="Zone">Its time zone, or null.</param>
/// <param name="Thread">The topic of a forum that news go to, or null.</param>
internal sealed record NewsReader(ChatKey Chat, Wording Wording, string? Zone, int? Thread)
{
    /// <summary>How soon it wants them.</summary>
    public NewsPace Pace { get; init; }

    /// <summary>When nothing is to come, or null.</summary>
    public QuietHours? Quiet { get; init; }
}
