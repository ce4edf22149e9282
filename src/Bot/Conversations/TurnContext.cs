using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Conversations;

/// <summary>One message and who sent it, as a command or a plain-text handler gets it.</summary>
/// <param name="Subscriber">As it is before the turn.</param>
/// <param name="Message">What was sent.</param>
/// <param name="Argument">What stands after the command's name, trimmed; for plain text the whole text, trimmed.</param>
internal sealed record TurnContext(Subscriber Subscriber, IncomingMessage Message, string Argument)
{
    /// <summary>The language that the reader is answered in.</summary>
    public Wording Wording => Wording.Of(Subscriber.Language);

    /// <summary>A turn that replies and keeps the subscriber as it is.</summary>
    public Turn Reply(MessageText text, params IReadOnlyList<MessageButton> buttons) => Reply(Subscriber, text, buttons);

    /// <summary>A turn that replies and changes the subscriber.</summary>
    public Turn Reply(Subscriber next, MessageText text, params IReadOnlyList<MessageButton> buttons) =>
        new(next, [new OutgoingMessage(Message.Chat, text, buttons)]);
}
