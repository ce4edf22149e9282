using Bot.Gateway;
using Briefing.Answers;

namespace Bot.Subscribers;

/// <summary>A reader, or a group or channel that reads.</summary>
/// <param name="Chat">The chat it is known by.</param>
/// <param name="Dialogue">What the conversation remembers.</param>
internal sealed record Subscriber(ChatKey Chat, Dialogue Dialogue)
{
    /// <summary>What kind of chat it is.</summary>
    public ChatKind Kind { get; init; } = ChatKind.Private;

    /// <summary>The topic of a forum whose conversation this is; null: the chat's own.</summary>
    public int? Thread { get; init; }

    /// <summary>What the bot is in the chat.</summary>
    public BotStanding Standing { get; init; } = BotStanding.Member;

    /// <summary>Whether the reader wants to hear of news unasked: until /stop, and again after /start.</summary>
    public bool WantsNews { get; init; } = true;

    /// <summary>IETF tag of the language that the reader chose, else of the reader's app; null when neither is known.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the language was chosen, so that it does not follow the app's.</summary>
    public bool LanguageIsChosen { get; init; }

    /// <summary>What a group or channel is called; null for private chats, and where it is not known.</summary>
    public string? Title { get; init; }

    /// <summary>The reader with the language of their app, unless they chose one or the app's is not known.</summary>
    public Subscriber Speaking(string? language) =>
        LanguageIsChosen || language is null ? this : this with { Language = language };

    /// <summary>A chat heard of for the first time.</summary>
    public static Subscriber New(ChatKey chat) => new(chat, Dialogue.Empty);
}
