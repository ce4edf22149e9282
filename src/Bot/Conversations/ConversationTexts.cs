using Bot.Gateway;

namespace Bot.Conversations;

/// <summary>What the conversation itself says to readers.</summary>
internal static class ConversationTexts
{
    public static readonly MessageText WelcomeToEmptyStore = new MessageTextBuilder()
        .Bold("Hello.").Append(" I give short briefings on the news and answer questions from checked facts.")
        .AppendLine().AppendLine()
        .Append("No articles have been stored yet, so for now there is little I can tell you.")
        .Build();

    public static readonly MessageText Welcome = new MessageTextBuilder()
        .Bold("Hello.").Append(" I give short briefings on the news and answer questions from checked facts, ")
        .Append("and I say where each one comes from.")
        .AppendLine().AppendLine()
        .Append("Name a topic, or ask in your own words.")
        .Build();

    public static readonly MessageText Stopped = new MessageTextBuilder()
        .Append("I have forgotten what we talked about, and I will not write unless you do. ")
        .Append("Ask me something whenever you like; /start brings the news back.")
        .Build();

    public static readonly MessageText Empty = new MessageTextBuilder()
        .Append("There was nothing in that message that I can read. Ask me a question, or send /help.")
        .Build();

    public static readonly MessageText AfterThanks = new MessageTextBuilder()
        .Append("You are welcome. Ask on whenever you like.")
        .Build();

    public static readonly MessageText NothingToSay = new MessageTextBuilder()
        .Append("I cannot do anything with that. Name a topic, ask a question, or send /help.")
        .Build();

    /// <summary>A message beyond <see cref="IncomingText.MaxLength"/>.</summary>
    public static MessageText TooLong(int length) => new MessageTextBuilder()
        .Append(string.Create(TimeTexts.Culture,
            $"That is {length:N0} characters long, and I read up to {IncomingText.MaxLength:N0}. "))
        .Append("Please ask me one short question at a time.")
        .Build();

    /// <summary>A command nobody knows.</summary>
    /// <param name="name">Without slash; empty when it cannot be a name.</param>
    public static MessageText UnknownCommand(string name) => new MessageTextBuilder()
        .Append(name.Length > 0 ? $"I do not know the command /{name}. " : "That is not a command I know. ")
        .Append("/help shows what I can do, or simply ask in your own words.")
        .Build();

    /// <summary>What the reader can do here.</summary>
    public static MessageText Help(IEnumerable<ConversationCommand> commands)
    {
        var text = new MessageTextBuilder()
            .Append("Name a topic for a short briefing, or ask a question in your own words. ")
            .Append("You can ask on: “Why?”, “When was that?”, “How many?”")
            .AppendLine().AppendLine();
        foreach (var command in commands)
            text.Bold($"/{command.Name}").AppendLine($" – {command.Help}");
        return text.Build();
    }
}
