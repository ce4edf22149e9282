using Bot.Gateway;
using Briefing.Answers;

namespace Bot.Subscribers;

/// <summary>A reader, or a group or channel that reads.</summary>
/// <param name="Chat">The chat it is known by.</param>
/// <param name="Dialogue">What the conversation remembers.</param>
internal sealed record Subscriber(ChatKey Chat, Dialogue Dialogue)
{
    /// <summary>A chat heard of for the first time.</summary>
    public static Subscriber New(ChatKey chat) => new(chat, Dialogue.Empty);
}
