namespace Bot.Gateway;

/// <summary>One message to one chat.</summary>
/// <param name="Chat">Where it goes.</param>
/// <param name="Text">What it says, with its styles.</param>
/// <param name="Buttons">Shown below, in order; may be empty.</param>
internal sealed record OutgoingMessage(ChatKey Chat, MessageText Text, IReadOnlyList<MessageButton> Buttons);
