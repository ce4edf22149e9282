namespace Bot.Alerts.Api;

/// <summary>What a key may do; each role may do all that those before it may. Stored by name.</summary>
internal enum ApiKeyRole
{
    /// <summary>Read; draft, and submit or cancel what it drafted itself.</summary>
    Draft,
    /// <summary>Approve what others drafted, too.</summary>
    Approve,
    /// <summary>Send, pause, resume and cancel, too.</summary>
    Send,
}
