using Bot.Conversations;

namespace Bot.Inbox;

/// <summary>What acting on an update leads to.</summary>
/// <param name="Write">Stores it, inside the transaction that ends the update.</param>
internal sealed record Effect(TurnWrite Write)
{
    /// <summary>Nothing at all.</summary>
    public static Effect None { get; } = new((_, _) => Task.CompletedTask);

    /// <summary>Signals that are raised after the commit.</summary>
    public IReadOnlyList<string> Wakes { get; init; } = [];

    /// <summary>Runs after the commit.</summary>
    public Action Committed { get; init; } = () => { };
}
