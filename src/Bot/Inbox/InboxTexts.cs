using Bot.Gateway;

namespace Bot.Inbox;

/// <summary>What readers see when something goes wrong with their message, or with a button.</summary>
internal static class InboxTexts
{
    /// <summary>A message that keeps failing.</summary>
    public static MessageText Apology { get; } = new MessageTextBuilder()
        .Append("Sorry, something went wrong on our side with this message. It has been noted; please try it in other words.")
        .Build();

    /// <summary>A button whose meaning is no longer known.</summary>
    public const string OldButton = "This button is too old. Please ask in words.";

    /// <summary>A button that was pressed a moment ago.</summary>
    public const string PressedTwice = "Already on its way.";
}
