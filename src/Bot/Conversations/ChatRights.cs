using Bot.Gateway;

namespace Bot.Conversations;

/// <summary>Knows who may change what a chat gets: in private the reader, in groups and channels their administrators.</summary>
internal sealed class ChatRights(TelegramChats chats)
{
    /// <summary>Whether who sent the message may change things for the chat that it stands in.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<RightsAnswer> MayChangeAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        message is { IsByAnonymousAdmin: true } or { ChatKind: ChatKind.Private } || !message.Chat.IsTelegram
            ? Task.FromResult(RightsAnswer.May)
            : MayChangeAsync(message.Chat, message.From, cancellationToken);

    /// <summary>Whether a person may change things for a group or channel.</summary>
    /// <inheritdoc cref="MayChangeAsync(IncomingMessage, CancellationToken)"/>
    public async Task<RightsAnswer> MayChangeAsync(ChatKey chat, Person? person, CancellationToken cancellationToken) =>
        person is null
            ? RightsAnswer.MayNot
            : await chats.IsAdministratorAsync(chat, person.Id, cancellationToken) switch
            {
                true => RightsAnswer.May,
                false => RightsAnswer.MayNot,
                null => RightsAnswer.NotTold,
            };

    /// <summary>What somebody is told in one line who may not; beside the button when one was pressed.</summary>
    /// <param name="context">The message or press.</param>
    /// <param name="answer">Not <see cref="RightsAnswer.May"/>.</param>
    public static Turn Refusal(TurnContext context, RightsAnswer answer)
    {
        var words = RightsTexts.Refusal(context.Wording, answer);
        return context.Message.Press is null
            ? context.Reply(words)
            : new Turn(context.Subscriber, []) { Toast = words.Text };
    }
}
