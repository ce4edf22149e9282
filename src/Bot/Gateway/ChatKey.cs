namespace Bot.Gateway;

/// <summary>A conversation's address, unique over all channels.</summary>
/// <param name="Channel">"telegram", "web", "terminal" or "lines" (JSON lines).</param>
/// <param name="Id">The chat's id within its channel.</param>
internal readonly record struct ChatKey(string Channel, string Id)
{
    /// <summary>As stored: channel, colon, id.</summary>
    public override string ToString() => $"{Channel}:{Id}";
}
