namespace Bot.Alerts.Api;

/// <summary>Something that programs do with a revision that they name by its hash.</summary>
/// <param name="Name">The last part of its address.</param>
/// <param name="Action">What it is.</param>
/// <param name="Role">The lowest role that may.</param>
/// <param name="Summary">What it does, in the description.</param>
/// <param name="Decide">Asks the desk.</param>
internal sealed record ApiAction(
    string Name, AlertAction Action, ApiKeyRole Role, string Summary,
    Func<AlertActions, ApiKey, AlertReference, CancellationToken, Task<DeskResult>> Decide)
{
    /// <summary>Whether roles below <see cref="ApiKeyRole.Send"/> do it only with what they drafted themselves.</summary>
    public bool IsForAuthors => Role is ApiKeyRole.Draft;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ApiAction> All { get; } =
    [
        new("submit", AlertAction.Submitted, ApiKeyRole.Draft, "Ask the others to approve",
            (actions, key, which, token) => actions.Desk.SubmitAsync(key.Actor, which, token)),
        new("approve", AlertAction.Approved, ApiKeyRole.Approve, "Approve exactly this; nobody approves what they drafted",
            (actions, key, which, token) => actions.Desk.ApproveAsync(key.Actor, which, token)),
        new("send", AlertAction.Started, ApiKeyRole.Send, "Send what is approved, at its time if it has one",
            (actions, key, which, token) => actions.Dispatch.SendAsync(key.Actor, which, null, token)),
        // What is being sent is taken back by a key that may send, also when it began to be sent a moment ago.
        new("cancel", AlertAction.Cancelled, ApiKeyRole.Draft, "Take back what has not been sent",
            (actions, key, which, token) => key.Role is ApiKeyRole.Send
                ? actions.Dispatch.CancelAsync(key.Actor, which, token)
                : actions.Desk.DropAsync(key.Actor, which, token)),
        new("pause", AlertAction.Paused, ApiKeyRole.Send, "Send nothing more until it is resumed",
            (actions, key, which, token) => actions.Dispatch.PauseAsync(key.Actor, which, token)),
        new("resume", AlertAction.Resumed, ApiKeyRole.Send, "Go on with what was paused",
            (actions, key, which, token) => actions.Dispatch.ResumeAsync(key.Actor, which, token)),
    ];
}
