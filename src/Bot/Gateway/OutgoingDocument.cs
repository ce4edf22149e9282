namespace Bot.Gateway;

/// <summary>A file that is sent with a message.</summary>
/// <param name="Name">What it is called, with its extension.</param>
/// <param name="Content">Its text, UTF-8.</param>
internal sealed record OutgoingDocument(string Name, string Content);
