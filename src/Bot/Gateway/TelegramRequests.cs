using System.Text;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Gateway;

/// <summary>Writes calls as Telegram takes them: styles as entities, never a parse mode.</summary>
internal static class TelegramRequests
{
    private const int MostResults = 50;

    /// <summary>The request that carries a call out.</summary>
    /// <exception cref="OverflowException">A message id is beyond what Telegram uses.</exception>
    public static IRequest Of(OutgoingCall call) => call switch
    {
        OutgoingCall.Send { Photo: not null } photo => Photo(photo),
        OutgoingCall.Send { Document: not null } document => Document(document),
        OutgoingCall.Send message => Message(message),
        OutgoingCall.Edit { IsCaption: true } caption => Caption(caption),
        OutgoingCall.Edit text => Text(text),
        OutgoingCall.AnswerPress press => new AnswerCallbackQueryRequest { CallbackQueryId = press.PressId, Text = press.Text },
        OutgoingCall.AnswerInline inline => Inline(inline),
        OutgoingCall.Typing typing => new SendChatActionRequest
        {
            ChatId = typing.Chat.TelegramId(),
            Action = ChatAction.Typing,
            MessageThreadId = typing.Thread,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(call), call, "A call that Telegram has no request for."),
    };

    private static SendMessageRequest Message(OutgoingCall.Send call)
    {
        var text = TelegramText.Whole(call.Text);
        return new SendMessageRequest
        {
            ChatId = call.Chat.TelegramId(),
            Text = text.Text,
            Entities = text.Entities,
            MessageThreadId = call.Thread,
            ReplyParameters = Reply(call),
            DisableNotification = call.IsSilent,
            LinkPreviewOptions = new LinkPreviewOptions { IsDisabled = !call.ShowsPreview },
            ReplyMarkup = Keyboard(call.Keyboard),
            AllowPaidBroadcast = call.IsPaid,
        };
    }

    private static SendPhotoRequest Photo(OutgoingCall.Send call)
    {
        var text = TelegramText.Whole(call.Text);
        return new SendPhotoRequest
        {
            ChatId = call.Chat.TelegramId(),
            Photo = InputFile.FromString(call.Photo!),
            Caption = text.Text.Length > 0 ? text.Text : null,
            CaptionEntities = text.Entities,
            MessageThreadId = call.Thread,
            ReplyParameters = Reply(call),
            DisableNotification = call.IsSilent,
            ReplyMarkup = Keyboard(call.Keyboard),
            AllowPaidBroadcast = call.IsPaid,
        };
    }

    private static SendDocumentRequest Document(OutgoingCall.Send call)
    {
        var text = TelegramText.Whole(call.Text);
        return new SendDocumentRequest
        {
            ChatId = call.Chat.TelegramId(),
            Document = InputFile.FromStream(new MemoryStream(Encoding.UTF8.GetBytes(call.Document!.Content)), call.Document.Name),
            Caption = text.Text.Length > 0 ? text.Text : null,
            CaptionEntities = text.Entities,
            MessageThreadId = call.Thread,
            ReplyParameters = Reply(call),
            DisableNotification = call.IsSilent,
            ReplyMarkup = Keyboard(call.Keyboard),
        };
    }

    private static EditMessageTextRequest Text(OutgoingCall.Edit call)
    {
        var text = TelegramText.Whole(call.Text);
        return new EditMessageTextRequest
        {
            ChatId = call.Chat.TelegramId(),
            MessageId = checked((int)call.MessageId),
            Text = text.Text,
            Entities = text.Entities,
            LinkPreviewOptions = new LinkPreviewOptions { IsDisabled = !call.ShowsPreview },
            ReplyMarkup = Keyboard(call.Keyboard),
        };
    }

    private static EditMessageCaptionRequest Caption(OutgoingCall.Edit call)
    {
        var text = TelegramText.Whole(call.Text);
        return new EditMessageCaptionRequest
        {
            ChatId = call.Chat.TelegramId(),
            MessageId = checked((int)call.MessageId),
            Caption = text.Text,
            CaptionEntities = text.Entities,
            ReplyMarkup = Keyboard(call.Keyboard),
        };
    }

    private static AnswerInlineQueryRequest Inline(OutgoingCall.AnswerInline call) => new()
    {
        InlineQueryId = call.QueryId,
        // Telegram refuses all of them for one id that comes twice.
        Results = call.Results.DistinctBy(result => result.Id).Take(MostResults).Select(Result),
        CacheTime = (int)OutgoingCall.AnswerInline.Lifetime.TotalSeconds,
        IsPersonal = true,
        Button = new InlineQueryResultsButton(call.OpensBot) { StartParameter = call.Payload },
    };

    private static InlineQueryResultArticle Result(InlineResult result)
    {
        var text = TelegramText.Of(result.Text)[0];
        var content = new InputTextMessageContent(text.Text)
        {
            Entities = [.. text.Entities],
            LinkPreviewOptions = new LinkPreviewOptions { IsDisabled = true },
        };
        return new InlineQueryResultArticle(result.Id, result.Title, content)
        {
            Description = result.Description,
            ReplyMarkup = Keyboard([[result.Link]]),
        };
    }

    private static ReplyParameters? Reply(OutgoingCall.Send call) => call.RepliesTo is { } message
        ? new ReplyParameters { MessageId = checked((int)message), AllowSendingWithoutReply = true }
        : null;

    /// <summary>Null for no buttons: an edit without a keyboard takes the old one away.</summary>
    private static InlineKeyboardMarkup? Keyboard(IReadOnlyList<IReadOnlyList<CallButton>> rows) => rows.Any(row => row.Count > 0)
        ? new InlineKeyboardMarkup(rows
            .Where(row => row.Count > 0)
            .Select(row => row.Select(Button)))
        : null;

    private static InlineKeyboardButton Button(CallButton button) => button.Url is { } url
        ? InlineKeyboardButton.WithUrl(button.Label, url.AbsoluteUri)
        : InlineKeyboardButton.WithCallbackData(button.Label, button.Token);
}
