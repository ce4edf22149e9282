namespace Bot.Gateway;

/// <summary>What a reader sent, from whichever channel.</summary>
/// <param name="Chat">Where it came from and where replies go.</param>
/// <param name="Text">As typed; a pressed button comes as the text that it stands for.</param>
/// <param name="ReceivedAt">When it arrived, UTC.</param>
internal sealed record IncomingMessage(ChatKey Chat, string Text, DateTimeOffset ReceivedAt);
