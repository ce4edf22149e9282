namespace Bot.Web;

/// <summary>What the page sends.</summary>
/// <param name="Turn">The message's own id, the same when it is sent again.</param>
/// <param name="Text">As typed.</param>
internal sealed record SaidMessage(string? Turn, string? Text);
