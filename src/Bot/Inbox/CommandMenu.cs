using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Inbox;

/// <summary>The commands that Telegram offers, from those that the conversation knows, in each language.</summary>
internal sealed class CommandMenu(ConversationService conversations)
{
    /// <summary>In private chats.</summary>
    public IReadOnlyList<TelegramCommand> Readers(Wording wording) => Menu(wording, command => !command.IsForAdmins);

    /// <summary>In groups.</summary>
    public IReadOnlyList<TelegramCommand> Groups(Wording wording) =>
        Menu(wording, command => !command.IsForAdmins && !command.IsForPrivateChats);

    /// <summary>In the private chats of admins.</summary>
    public IReadOnlyList<TelegramCommand> Admins => Menu(Wording.English, _ => true);

    private List<TelegramCommand> Menu(Wording wording, Func<ConversationCommand, bool> isOffered) =>
    [
        .. conversations.Commands.Where(command => !command.IsHidden && isOffered(command))
            .Select(command => new TelegramCommand(command.Name, command.Help(wording))),
    ];
}
