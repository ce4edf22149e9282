namespace Bot.Conversations;

/// <summary>A command that readers can give. Features register theirs as singletons.</summary>
/// <param name="Name">Without slash, lower case ("brief").</param>
/// <param name="Help">One line for /help in a language, without a full stop.</param>
/// <param name="Handle">Makes the turn.</param>
internal sealed record ConversationCommand(
    string Name, Func<Wording, string> Help, Func<TurnContext, CancellationToken, Task<Turn>> Handle)
{
    /// <summary>Whether only admins have it; for all others it is a command that nobody knows.</summary>
    public bool IsForAdmins { get; init; }

    /// <summary>Whether it stands behind buttons only, and in no list.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether groups are not offered it: it concerns one reader alone.</summary>
    public bool IsForPrivateChats { get; init; }

    /// <summary>What it is for.</summary>
    public HelpPart Part
    {
        get => IsForAdmins ? HelpPart.Editing : field;
        init;
    }
}
