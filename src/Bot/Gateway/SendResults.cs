namespace Bot.Gateway;

/// <summary>
/// What Telegram's answer means for the call. Descriptions are those of the official server
/// (tdlib/telegram-bot-api, Client.cpp); they are compared without regard to case.
/// </summary>
internal static class SendResults
{
    /// <summary>What to wait after a 429 that does not say how long.</summary>
    private static readonly TimeSpan UntoldWait = TimeSpan.FromSeconds(1);

    /// <summary>Refusals (400) that hold for every message to the chat.</summary>
    private static readonly string[] ChatIsGone =
    [
        "chat not found", "user not found", "PEER_ID_INVALID", "CHAT_ID_INVALID", "CHANNEL_PRIVATE", "USER_IS_BLOCKED",
        "USER_DEACTIVATED", "user is deactivated", "bot was blocked", "bot was kicked", "bot is not a member",
        "group chat was deactivated", "group chat was upgraded", "have no rights to send", "not enough rights to send",
        "CHAT_WRITE_FORBIDDEN", "CHAT_RESTRICTED", "CHAT_SEND_PLAIN_FORBIDDEN", "need administrator rights",
    ];

    /// <summary>Refusals that speak of photos only: texts may still be welcome there.</summary>
    private static readonly string[] OnlyPhotosAreForbidden = ["rights to send photos", "CHAT_SEND_PHOTOS_FORBIDDEN", "CHAT_SEND_MEDIA_FORBIDDEN"];

    /// <summary>Refusals of a photo whose address or file Telegram can do nothing with.</summary>
    private static readonly string[] PhotoIsRefused =
    [
        "failed to get HTTP URL content", "wrong type of the web page content", "wrong file identifier", "wrong remote file identifier",
        "wrong HTTP URL", "WEBPAGE_CURL_FAILED", "WEBPAGE_MEDIA_EMPTY", "PHOTO_", "IMAGE_PROCESS_FAILED", "file is too big", "wrong padding in the string",
        "photo has unsupported extension", "URL host is empty", "Wrong port number",
    ];

    /// <summary>Refusals (400) that hold for one topic of a forum only.</summary>
    private static readonly string[] ThreadIsGone = ["message thread not found", "TOPIC_CLOSED", "TOPIC_DELETED"];

    /// <summary>Whether a message was not sent because its topic was deleted or closed.</summary>
    public static bool IsThreadGone(SendResult result) => result is SendResult.Rejected rejected
        && ThreadIsGone.Any(words => rejected.Reason.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>What became of the call.</summary>
    public static SendResult Of(OutgoingCall call, TelegramAnswer answer) => answer switch
    {
        TelegramAnswer.Done done => new SendResult.Sent(MessageId(call, done)),
        TelegramAnswer.Unanswered { MayHaveArrived: true } lost => new SendResult.Unknown(lost.Reason),
        TelegramAnswer.Unanswered kept => new SendResult.NotSent(kept.Reason),
        TelegramAnswer.Refused refused => Refusal(call, refused),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "An answer of no known kind."),
    };

    private static long MessageId(OutgoingCall call, TelegramAnswer.Done done) => call switch
    {
        OutgoingCall.Edit edit => edit.MessageId,
        OutgoingCall.Send => TelegramAnswerReader.Number(TelegramAnswerReader.Property(done.Result, "message_id")) ?? 0,
        _ => 0,
    };

    private static SendResult Refusal(OutgoingCall call, TelegramAnswer.Refused refused) => refused switch
    {
        { Code: 429 } => new SendResult.TooMany(refused.RetryAfter ?? UntoldWait),
        { Code: 408 or 499 or >= 500 or < 300 } => new SendResult.Unknown(Reason(refused)),
        // Whoever answers so is not Telegram, unless the body is too large, for which its front door has a page of its own.
        { Description: "", Code: not 413 } => new SendResult.NotSent(Reason(refused)),
        // "Not Found" and no more: the token is of the wrong form, or the address is not the Bot API's.
        { Code: 401 or 409 } or { Code: 404, Description: "Not Found" } => new SendResult.NotSent(Reason(refused)),
        { MigratedTo: { } id } => new SendResult.Moved(ChatKey.Telegram(id)),
        _ => OfTheMessage(call, refused),
    };

    private static SendResult OfTheMessage(OutgoingCall call, TelegramAnswer.Refused refused)
    {
        if (call is OutgoingCall.Edit edit && Says(refused, "message is not modified"))
            return new SendResult.Sent(edit.MessageId);
        // A press or a query is answered by its own id, so a refusal says nothing about the chat.
        var ofChat = call is not (OutgoingCall.AnswerPress or OutgoingCall.AnswerInline)
            && !Says(refused, OnlyPhotosAreForbidden)
            && (refused.Code == 403 || Says(refused, ChatIsGone));
        if (ofChat)
            return new SendResult.Gone(Reason(refused));
        return new SendResult.Rejected(Reason(refused))
        {
            IsOfPhoto = call is OutgoingCall.Send { Photo: not null }
                && (Says(refused, PhotoIsRefused) || Says(refused, OnlyPhotosAreForbidden)),
        };
    }

    private static bool Says(TelegramAnswer.Refused refused, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (refused.Description.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static string Reason(TelegramAnswer.Refused refused) =>
        refused.Description.Length > 0 ? refused.Description : $"status {refused.Code} without an explanation of Telegram's";
}
