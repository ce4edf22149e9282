using Bot.Gateway;

namespace Bot.Conversations;

/// <summary>What the conversation itself says to readers.</summary>
internal static class ConversationTexts
{
    private static readonly Phrases Words = new(typeof(ConversationTexts));

    public static MessageText WelcomeToEmptyStore(Wording wording) => Words.Message(wording, "WelcomeToEmptyStore");

    public static MessageText Welcome(Wording wording) => Words.Message(wording, "Welcome");

    public static MessageText Stopped(Wording wording) => Words.Message(wording, "Stopped");

    public static MessageText Empty(Wording wording) => Words.Message(wording, "Empty");

    public static MessageText AfterThanks(Wording wording) => Words.Message(wording, "AfterThanks");

    public static MessageText NothingToSay(Wording wording) => Words.Message(wording, "NothingToSay");

    /// <summary>A message beyond <see cref="IncomingText.MaxLength"/>.</summary>
    public static MessageText TooLong(Wording wording, int length) =>
        Words.Message(wording, "TooLong", length, IncomingText.MaxLength);

    /// <summary>A command nobody knows.</summary>
    /// <param name="wording">In which language.</param>
    /// <param name="name">Without slash; empty when it cannot be a name.</param>
    public static MessageText UnknownCommand(Wording wording, string name) =>
        name.Length > 0 ? Words.Message(wording, "UnknownCommand", name) : Words.Message(wording, "NotACommand");

    /// <summary>What the reader can do here: the commands by what they are for.</summary>
    public static MessageText Help(Wording wording, IEnumerable<ConversationCommand> commands)
    {
        var text = new MessageTextBuilder().Append(Words.Message(wording, "Help")).AppendLine();
        foreach (var part in commands.GroupBy(command => command.Part))
        {
            text.AppendLine().Append(Head(wording, part.Key)).AppendLine();
            foreach (var command in part)
                text.AppendLine($"/{command.Name} – {command.Help(wording)}");
        }
        return text.Build();
    }

    private static MessageText Head(Wording wording, HelpPart part) => Words.Message(wording, part switch
    {
        HelpPart.Reading => "HeadReading",
        HelpPart.Following => "HeadFollowing",
        HelpPart.Settings => "HeadSettings",
        HelpPart.OwnData => "HeadOwnData",
        _ => "HeadEditing",
    });

    /// <summary>The lines of /help.</summary>
    public static string CommandHelp(Wording wording) => Words.Text(wording, "CommandHelp");

    public static string CommandStart(Wording wording) => Words.Text(wording, "CommandStart");

    public static string CommandPrivacy(Wording wording) => Words.Text(wording, "CommandPrivacy");

    public static string CommandStop(Wording wording) => Words.Text(wording, "CommandStop");
}
