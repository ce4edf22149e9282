using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Inbox;

/// <summary>What readers see when something goes wrong with their message, or with a button.</summary>
internal static class InboxTexts
{
    private static readonly Phrases Words = new(typeof(InboxTexts));

    /// <summary>A message that keeps failing.</summary>
    public static MessageText Apology(Wording wording) => Words.Message(wording, "Apology");

    /// <summary>A button whose meaning is no longer known.</summary>
    public static string OldButton(Wording wording) => Words.Text(wording, "OldButton");

    /// <summary>A button that was pressed a moment ago.</summary>
    public static string PressedTwice(Wording wording) => Words.Text(wording, "PressedTwice");
}
