namespace Bot.Alerts;

/// <summary>Who does something with an alert.</summary>
/// <param name="Id">Unique over all ways in ("telegram:7", "key:cms"); approvals are counted by it.</param>
/// <param name="Name">As the history shows it.</param>
internal sealed record AlertActor(string Id, string Name)
{
    /// <summary>The bot itself, as when a scheduled alert's time has come.</summary>
    public static AlertActor Bot { get; } = new("bot", "the bot");
}
