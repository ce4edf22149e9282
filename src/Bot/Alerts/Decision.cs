namespace Bot.Alerts;

/// <summary>What somebody's wish makes of a revision, or why it is refused.</summary>
/// <param name="After">The revision as it shall be; null when refused.</param>
/// <param name="Refusal">Why not; null when it is done.</param>
/// <param name="Note">For the history, or null.</param>
internal readonly record struct Decision(AlertRevision? After, DeskRefusal? Refusal, string? Note = null)
{
    public static implicit operator Decision(AlertRevision after) => new(after, null);

    public static implicit operator Decision(DeskRefusal refusal) => new(null, refusal);
}
