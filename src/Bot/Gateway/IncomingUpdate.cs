using System.Text.Json.Serialization;

namespace Bot.Gateway;

/// <summary>Something that happened on a channel and that the bot acts on; kept as JSON until it has been.</summary>
/// <param name="Key">The same whenever the channel delivers it again ("telegram:12345"); unique over all channels.</param>
/// <param name="Chat">Whose order it belongs to.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(Membership), "membership")]
[JsonDerivedType(typeof(Migration), "migration")]
internal abstract record IncomingUpdate(string Key, ChatKey Chat)
{
    /// <summary>A message or a pressed button.</summary>
    internal sealed record Said(string Key, IncomingMessage Message) : IncomingUpdate(Key, Message.Chat);

    /// <summary>The bot was let in or thrown out, or its rights changed; in a private chat: unblocked or blocked.</summary>
    /// <param name="Key">As in every update.</param>
    /// <param name="Chat">The chat.</param>
    /// <param name="ChatKind">What kind of chat it is.</param>
    /// <param name="Standing">What the bot is there now.</param>
    /// <param name="By">Who did it; null where the channel does not tell.</param>
    internal sealed record Membership(string Key, ChatKey Chat, ChatKind ChatKind, BotStanding Standing, Person? By)
        : IncomingUpdate(Key, Chat)
    {
        /// <summary>What the group or channel is called; null for private chats.</summary>
        public string? Title { get; init; }
    }

    /// <summary>
    /// Somebody names the bot in another chat and types on. Worthless after some seconds, so it is never stored and has no
    /// order.
    /// </summary>
    /// <param name="Key">As in every update.</param>
    /// <param name="QueryId">What an answer must name.</param>
    /// <param name="From">Who types.</param>
    /// <param name="Text">What is typed behind the bot's name; may be empty.</param>
    internal sealed record Inline(string Key, string QueryId, Person From, string Text)
        : IncomingUpdate(Key, ChatKey.Telegram(From.Id));

    /// <summary>A group became another chat, under another id.</summary>
    internal sealed record Migration(string Key, ChatKey Chat, ChatKey To) : IncomingUpdate(Key, Chat);
}

/// <summary>What the bot is in a chat.</summary>
internal enum BotStanding
{
    /// <summary>Not in it: blocked, left or thrown out.</summary>
    Gone,
    /// <summary>It may read and write as members do.</summary>
    Member,
    /// <summary>An administrator, who may post to channels.</summary>
    Administrator,
}
