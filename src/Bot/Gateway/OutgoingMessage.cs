namespace Bot.Gateway;

/// <summary>One message to one chat.</summary>
/// <param name="Chat">Where it goes.</param>
/// <param name="Text">What it says, with its styles.</param>
/// <param name="Buttons">Shown below, in order; may be empty.</param>
internal sealed record OutgoingMessage(ChatKey Chat, MessageText Text, IReadOnlyList<MessageButton> Buttons)
{
    /// <summary>The topic of a forum that it goes to, or null.</summary>
    public int? Thread { get; init; }

    /// <summary>The message of the chat that it replies to, or null.</summary>
    public long? RepliesTo { get; init; }

    /// <summary>The bot's message of the chat that it takes the place of; null: it is a new one.</summary>
    public long? Edits { get; init; }

    /// <summary>Whether it comes without a sound.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Whether the channel may show what its first link leads to.</summary>
    public bool ShowsPreview { get; init; }

    /// <summary>The channel's id or the address of a photo that the text is the caption of, or null.</summary>
    public string? Photo { get; init; }

    /// <summary>What is said instead when the channel does not take the photo; null: nothing.</summary>
    public MessageText? WithoutPhoto { get; init; }

    /// <summary>A file that the text is the caption of, or null.</summary>
    public OutgoingDocument? Document { get; init; }
}
