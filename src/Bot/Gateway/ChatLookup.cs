namespace Bot.Gateway;

/// <summary>What Telegram says when asked for a group or channel.</summary>
internal abstract record ChatLookup
{
    private ChatLookup()
    {
    }

    /// <summary>There it is.</summary>
    /// <param name="Chat">Its key.</param>
    /// <param name="Kind">A group or a channel.</param>
    /// <param name="Title">What it is called; empty when it is not told.</param>
    internal sealed record Found(ChatKey Chat, ChatKind Kind, string Title) : ChatLookup;

    /// <summary>There is none, the bot is not in it, or it is a person.</summary>
    internal sealed record Missing : ChatLookup;

    /// <summary>Telegram cannot be asked at the moment.</summary>
    internal sealed record NotNow : ChatLookup;
}
