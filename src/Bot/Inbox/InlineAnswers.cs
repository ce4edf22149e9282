using Bot.Briefs;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Outbox;

namespace Bot.Inbox;

/// <summary>Answers somebody who names the bot in another chat with briefings to send there.</summary>
internal sealed partial class InlineAnswers(
    OfferedBriefs briefs, ButtonStore buttons, TelegramIdentity identity, TelegramSender sender, ILogger<InlineAnswers> logger)
{
    private const string Start = "/start";

    /// <summary>Answers once; what comes too late or is refused is not tried again.</summary>
    /// <exception cref="Storage.StorageException">The store cannot be used.</exception>
    public async Task AnswerAsync(IncomingUpdate.Inline query, CancellationToken cancellationToken)
    {
        if ((await identity.TryLearnAsync(cancellationToken)).Self is not { } self)
            return;
        var wording = Wording.Of(query.From.Language);
        var offered = await briefs.FindAsync(IncomingText.Clean(query.Text), wording, cancellationToken);
        // Before anybody can follow the links.
        await buttons.KeepAsync([.. offered.Select(brief => brief.Says), Start], cancellationToken);
        var answer = new OutgoingCall.AnswerInline(
            query.Chat, query.QueryId, [.. offered.Select(brief => Result(brief, self, wording))])
        {
            OpensBot = ReachTexts.More(wording),
            Payload = ButtonStore.TokenOf(Start),
        };
        if (await sender.SendAsync(answer, cancellationToken) is SendResult.Rejected refused)
            LogRefused(logger, refused.Reason);
    }

    private static InlineResult Result(OfferedBrief brief, TelegramSelf self, Wording wording)
    {
        var token = ButtonStore.TokenOf(brief.Says);
        return new InlineResult(
            token, brief.Title, brief.Description, brief.Text,
            new CallButton(ReachTexts.Open(wording), token) { Url = TelegramLinks.Start(self, token) });
    }

    [LoggerMessage(LogLevel.Warning, "Telegram refuses what was offered to somebody in another chat: {Reason}")]
    private static partial void LogRefused(ILogger logger, string reason);
}
