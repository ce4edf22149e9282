using Bot.Conversations;

namespace Bot.Alerts;

/// <summary>A command of admins, before there is anything to carry it out.</summary>
/// <param name="Name">Without slash.</param>
/// <param name="Help">One line for /help; empty: it stands behind buttons only.</param>
/// <param name="Handle">Makes the turn.</param>
internal sealed record AlertCommand(
    string Name, string Help, Func<AlertCommands, TurnContext, CancellationToken, Task<Turn>> Handle)
{
    /// <summary>As the conversation takes it.</summary>
    /// <param name="commands">Carries it out; asked for when the first command comes.</param>
    public ConversationCommand For(Func<AlertCommands> commands) =>
        new(Name, _ => Help, (context, cancellationToken) => Handle(commands(), context, cancellationToken))
        {
            IsForAdmins = true,
            IsHidden = Help.Length == 0,
        };
}
