namespace Bot.Gateway;

/// <summary>One call to Telegram. Texts fit: 1 to 4,096 UTF-16 units, captions up to 1,024.</summary>
/// <param name="Chat">Whom it concerns.</param>
internal abstract record OutgoingCall(ChatKey Chat)
{
    /// <summary>Sends a message.</summary>
    internal sealed record Send(ChatKey Chat, MessageText Text) : OutgoingCall(Chat)
    {
        /// <summary>Rows of buttons below it; may be empty.</summary>
        public IReadOnlyList<IReadOnlyList<CallButton>> Keyboard { get; init; } = [];

        /// <summary>The topic of a forum that it goes to, or null.</summary>
        public int? Thread { get; init; }

        /// <summary>The message that it replies to, or null; when that is gone it is sent without.</summary>
        public long? RepliesTo { get; init; }

        /// <summary>Without a sound.</summary>
        public bool IsSilent { get; init; }

        /// <summary>Lets Telegram show what the first link leads to.</summary>
        public bool ShowsPreview { get; init; }

        /// <summary>A file id or an address; the text is its caption then.</summary>
        public string? Photo { get; init; }

        /// <summary>A file; the text is its caption then.</summary>
        public OutgoingDocument? Document { get; init; }

        /// <summary>May be charged for, above the free rate.</summary>
        public bool IsPaid { get; init; }
    }

    /// <summary>Changes the text and buttons of a message that the bot sent.</summary>
    internal sealed record Edit(ChatKey Chat, long MessageId, MessageText Text) : OutgoingCall(Chat)
    {
        /// <summary>Rows of buttons below it; empty: none any more.</summary>
        public IReadOnlyList<IReadOnlyList<CallButton>> Keyboard { get; init; } = [];

        /// <summary>Lets Telegram show what the first link leads to.</summary>
        public bool ShowsPreview { get; init; }

        /// <summary>Whether the message is a photo, whose caption the text is.</summary>
        public bool IsCaption { get; init; }
    }

    /// <summary>Ends the waiting that a reader sees on a pressed button.</summary>
    /// <param name="Chat">Where it was pressed.</param>
    /// <param name="PressId">The press.</param>
    /// <param name="Text">Shown for a moment, up to 200 characters; null for nothing.</param>
    internal sealed record AnswerPress(ChatKey Chat, string PressId, string? Text) : OutgoingCall(Chat);

    /// <summary>Offers briefings to somebody who names the bot in another chat.</summary>
    /// <param name="Chat">The person's chat with the bot, which may not exist.</param>
    /// <param name="QueryId">What was asked; lives some seconds.</param>
    /// <param name="Results">Best first, up to 50; may be empty.</param>
    internal sealed record AnswerInline(ChatKey Chat, string QueryId, IReadOnlyList<InlineResult> Results) : OutgoingCall(Chat)
    {
        /// <summary>How long the person is given the same answer without the bot being asked.</summary>
        public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

        /// <summary>What stands above the results and opens the bot, up to 64 characters.</summary>
        public required string OpensBot { get; init; }

        /// <summary>What comes along with /start when it does, 1 to 64 of A-Z, a-z, 0-9, "_" and "-".</summary>
        public required string Payload { get; init; }
    }

    /// <summary>Shows for five seconds that the bot is typing.</summary>
    internal sealed record Typing(ChatKey Chat, int? Thread) : OutgoingCall(Chat);
}

/// <summary>A button as Telegram takes it.</summary>
/// <param name="Label">What the reader sees.</param>
/// <param name="Token">The payload that comes back when it is pressed, 1 to 64 bytes.</param>
internal sealed record CallButton(string Label, string Token)
{
    /// <summary>Where it leads instead of coming back; null: it comes back.</summary>
    public Uri? Url { get; init; }
}
