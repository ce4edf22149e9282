using Bot.Gateway;

namespace Bot.Conversations;

/// <summary>What readers see about what is stored on them.</summary>
internal static class DataTexts
{
    private static readonly Phrases Words = new(typeof(DataTexts));

    /// <summary>What is kept, how long, and what to do about it.</summary>
    public static MessageText Privacy(Wording wording) => Words.Message(wording, "Privacy");

    /// <summary>Beside the file of everything.</summary>
    public static MessageText Export(Wording wording, bool isOfMany) =>
        Words.Message(wording, isOfMany ? "EverythingAboutGroup" : "EverythingAboutYou");

    /// <summary>What will be erased, before it is.</summary>
    public static MessageText AskToErase(Wording wording, bool isOfMany) =>
        Words.Message(wording, isOfMany ? "WhatIsErasedOfGroup" : "WhatIsErased");

    /// <summary>The same after a press of a button that was too old.</summary>
    public static MessageText AskAgain(Wording wording, bool isOfMany) => new MessageTextBuilder()
        .AppendLine(Words.Text(wording, "TooLate")).AppendLine()
        .Append(AskToErase(wording, isOfMany))
        .Build();

    /// <summary>The button that erases.</summary>
    public static MessageButton EraseButton(Wording wording, string says) => new(Words.Text(wording, "ButtonErase"), says);

    /// <summary>The last thing that a reader who is forgotten hears.</summary>
    public static MessageText Farewell(Wording wording, bool isOfMany) =>
        Words.Message(wording, isOfMany ? "FarewellToGroup" : "Farewell");

    /// <summary>The lines of /help.</summary>
    public static string CommandExport(Wording wording) => Words.Text(wording, "CommandExport");

    public static string CommandForget(Wording wording) => Words.Text(wording, "CommandForget");
}
