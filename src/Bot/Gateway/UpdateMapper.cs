using System.Globalization;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Gateway;

/// <summary>Turns Telegram's updates into what the bot acts on.</summary>
/// <param name="self">Whom readers mention and reply to.</param>
/// <param name="time">When presses arrive, which Telegram does not tell.</param>
internal sealed class UpdateMapper(TelegramSelf self, TimeProvider time)
{
    private readonly OwnMention mention = new(self);

    /// <summary>
    /// What the bot acts on, or null: posts, edits, service messages, talk in groups that is not for this bot,
    /// other bots' messages, presses below messages that were sent inline.
    /// </summary>
    public IncomingUpdate? Map(Update update)
    {
        var key = $"{ChatKey.TelegramChannel}:{update.Id.ToString(CultureInfo.InvariantCulture)}";
        return update switch
        {
            { Message: { MigrateToChatId: { } to } message } =>
                new IncomingUpdate.Migration(key, ChatKey.Telegram(message.Chat.Id), ChatKey.Telegram(to)),
            { Message: { } message } => Said(key, message),
            { CallbackQuery: { } press } => Pressed(key, press),
            { InlineQuery: { } query } when Senders.Of(query.From) is { } person =>
                new IncomingUpdate.Inline(key, query.Id, person, query.Query ?? ""),
            { MyChatMember: { } change } => Membership(key, change),
            _ => null,
        };
    }

    private IncomingUpdate.Said? Said(string key, Message message)
    {
        if (message.IsServiceMessage || message.IsAutomaticForward || Senders.IsOtherBot(message)
            || message.Chat is { Type: ChatType.Channel } or { IsDirectMessages: true })
            return null;
        var text = TextForBot(message);
        if (text is null)
            return null;
        return new IncomingUpdate.Said(key, new IncomingMessage(ChatKey.Telegram(message.Chat.Id), text, SentAt(message))
        {
            From = Senders.Of(message),
            ChatKind = Kind(message.Chat),
            ChatTitle = message.Chat.Title,
            IsByAnonymousAdmin = Senders.IsAnonymousAdmin(message),
            MessageId = message.Id,
            Thread = Thread(message),
            RepliesTo = Quoted(message),
            PhotoId = LargestPhoto(message),
            Location = message.Location is { } place ? new SharedPlace(place.Latitude, place.Longitude) : null,
        });
    }

    /// <summary>What is said to the bot; null when it is not meant.</summary>
    private string? TextForBot(Message message)
    {
        var said = message.Text ?? message.Caption;
        if (Kind(message.Chat) is ChatKind.Private)
            return mention.WithoutNameInCommand(said ?? "") ?? said;
        if (string.IsNullOrEmpty(said))
            return null;
        var isCommand = OwnMention.IsCommand(said);
        var text = mention.WithoutNameInCommand(said);
        if (text is null)
            return null;
        // Cutting the name out of the command moves what stands behind it, so mentions are cut out first.
        var entities = message.Text is null ? message.CaptionEntities : message.Entities;
        var isMentioned = mention.TryCut(said, entities ?? [], out var rest);
        if (!isCommand && !isMentioned && Quoted(message) is not { IsFromBot: true })
            return null;
        return isMentioned ? mention.WithoutNameInCommand(rest) ?? rest : text;
    }

    private IncomingUpdate.Said? Pressed(string key, CallbackQuery press)
    {
        if (press.Message is not { } message || string.IsNullOrEmpty(press.Data))
            return null;
        return new IncomingUpdate.Said(key, new IncomingMessage(ChatKey.Telegram(message.Chat.Id), "", time.GetUtcNow())
        {
            From = Senders.Of(press.From),
            ChatKind = Kind(message.Chat),
            ChatTitle = message.Chat.Title,
            Thread = Thread(message),
            Press = new ButtonPress(press.Id, press.Data, message.Id > 0 ? message.Id : null),
        });
    }

    private static IncomingUpdate.Membership Membership(string key, ChatMemberUpdated change)
    {
        var standing = change.NewChatMember switch
        {
            { IsAdmin: true } => BotStanding.Administrator,
            // Muted is as good as gone: nothing that it says arrives until its rights are given back, which is told.
            ChatMemberRestricted restricted =>
                restricted is { IsMember: true, CanSendMessages: true } ? BotStanding.Member : BotStanding.Gone,
            { IsInChat: true } => BotStanding.Member,
            _ => BotStanding.Gone,
        };
        return new IncomingUpdate.Membership(
            key, ChatKey.Telegram(change.Chat.Id), Kind(change.Chat), standing, Senders.Of(change.From)) { Title = change.Chat.Title };
    }

    private QuotedMessage? Quoted(Message message)
    {
        // In a topic whatever replies to nothing "replies" to the message that opened the topic.
        if (message.ReplyToMessage is not { ForumTopicCreated: null } quoted
            || (message.IsTopicMessage && quoted.Id == message.MessageThreadId))
            return null;
        return new QuotedMessage(
            quoted.Id, quoted.From?.Id == self.Id, quoted.Text ?? quoted.Caption, LargestPhoto(quoted));
    }

    private DateTimeOffset SentAt(Message message) => message.Date > DateTime.UnixEpoch
        ? new DateTimeOffset(DateTime.SpecifyKind(message.Date, DateTimeKind.Utc))
        : time.GetUtcNow();

    private static int? Thread(Message message) => message.IsTopicMessage ? message.MessageThreadId : null;

    private static string? LargestPhoto(Message message) =>
        message.Photo?.MaxBy(size => (long)size.Width * size.Height)?.FileId;

    private static ChatKind Kind(Chat chat) => chat.Type switch
    {
        ChatType.Group or ChatType.Supergroup => ChatKind.Group,
        ChatType.Channel => ChatKind.Channel,
        _ => ChatKind.Private,
    };
}
