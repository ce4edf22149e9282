using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Inbox;

/// <summary>The commands that Telegram offers, from those that the conversation knows.</summary>
internal sealed class CommandMenu(ConversationService conversations)
{
    // What is kept about a reader and what channels they have concern that reader alone; a group is welcomed only once.
    private static readonly string[] NotForGroups = ["start", "privacy", "channel"];

    /// <summary>In private chats.</summary>
    public IReadOnlyList<TelegramCommand> Readers => Menu(command => !command.IsForAdmins);

    /// <summary>In groups.</summary>
    public IReadOnlyList<TelegramCommand> Groups =>
        Menu(command => !command.IsForAdmins && !NotForGroups.Contains(command.Name));

    /// <summary>In the private chats of admins.</summary>
    public IReadOnlyList<TelegramCommand> Admins => Menu(_ => true);

    private List<TelegramCommand> Menu(Func<ConversationCommand, bool> isOffered) =>
        [.. conversations.Commands.Where(command => !command.IsHidden && isOffered(command)).Select(command => new TelegramCommand(command.Name, command.Help))];
}
