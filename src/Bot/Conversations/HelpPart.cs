namespace Bot.Conversations;

/// <summary>What a command is for; /help and Telegram's menus list them in this order.</summary>
internal enum HelpPart
{
    /// <summary>Briefings, news and answers.</summary>
    Reading,
    /// <summary>What comes unasked, and what does not.</summary>
    Following,
    /// <summary>How and when it comes.</summary>
    Settings,
    /// <summary>What is kept about the reader.</summary>
    OwnData,
    /// <summary>What admins do.</summary>
    Editing,
}
