namespace Bot.Gateway;

/// <summary>What a reader sent, from whichever channel.</summary>
/// <param name="Chat">Where it came from and where replies go.</param>
/// <param name="Text">As typed; in groups without the mention of the bot. A pressed button comes as the text that it stands for.</param>
/// <param name="ReceivedAt">When it arrived, UTC.</param>
internal sealed record IncomingMessage(ChatKey Chat, string Text, DateTimeOffset ReceivedAt)
{
    /// <summary>Who sent it; null where the channel does not tell.</summary>
    public Person? From { get; init; }

    /// <summary>What kind of chat it came from.</summary>
    public ChatKind ChatKind { get; init; } = ChatKind.Private;

    /// <summary>What a group is called; null for private chats.</summary>
    public string? ChatTitle { get; init; }

    /// <summary>Whether an administrator of the group wrote it in the group's name, so that <see cref="From"/> is null.</summary>
    public bool IsByAnonymousAdmin { get; init; }

    /// <summary>The place that was shared in it, or null.</summary>
    public SharedPlace? Location { get; init; }

    /// <summary>Its id within the chat; null where the channel has none.</summary>
    public long? MessageId { get; init; }

    /// <summary>The topic of a forum that it stands in; null outside forums and in their general topic.</summary>
    public int? Thread { get; init; }

    /// <summary>The message it replies to, or null.</summary>
    public QuotedMessage? RepliesTo { get; init; }

    /// <summary>The button that was pressed, when it is a press and not a typed message.</summary>
    public ButtonPress? Press { get; init; }

    /// <summary>The channel's id of the largest size of the photo in it, or null.</summary>
    public string? PhotoId { get; init; }
}

/// <summary>A person on a channel.</summary>
/// <param name="Id">The channel's own id.</param>
/// <param name="Name">As shown to others; for the names of admins in the history of alerts.</param>
/// <param name="Language">IETF tag of the language of their app ("en", "ru"), or null.</param>
internal sealed record Person(long Id, string Name, string? Language);

/// <summary>A place that somebody shared.</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
internal sealed record SharedPlace(double Latitude, double Longitude);

/// <summary>A message that another replies to.</summary>
/// <param name="MessageId">Its id within the chat.</param>
/// <param name="IsFromBot">Whether this bot sent it.</param>
/// <param name="Text">Its text or caption; null when it has none.</param>
/// <param name="PhotoId">The channel's id of the largest size of the photo in it, or null.</param>
internal sealed record QuotedMessage(long MessageId, bool IsFromBot, string? Text, string? PhotoId);

/// <summary>A button pressed below a message.</summary>
/// <param name="PressId">What an answer to the press must name; lives a few minutes at most.</param>
/// <param name="Token">The button's payload: what the bot stored it under.</param>
/// <param name="MessageId">The message that the button stands below; null when it is too old to be told.</param>
internal sealed record ButtonPress(string PressId, string Token, long? MessageId);
