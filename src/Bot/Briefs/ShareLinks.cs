using Bot.Conversations;
using Bot.Gateway;
using Bot.Outbox;

namespace Bot.Briefs;

/// <summary>Lets readers on Telegram send a briefing on: whoever follows the link is given the same one by the bot.</summary>
internal sealed class ShareLinks(TelegramIdentity identity)
{
    /// <summary>The button; null where nobody can follow it, and while Telegram has not told who the bot is.</summary>
    public MessageButton? Button(TurnContext context, Brief brief, BriefFormat format)
    {
        if (!context.Message.Chat.IsTelegram || identity.Known is not { } self || brief is Brief.Nothing)
            return null;
        var says = BriefTexts.Button(context.Wording, brief.Topic, format).Says;
        var link = TelegramLinks.Start(self, ButtonStore.TokenOf(says));
        return new MessageButton(ReachTexts.Share(context.Wording), says)
        {
            Url = TelegramLinks.Share(link, Headline(brief) ?? ReachTexts.Title(context.Wording, brief.Topic, format)),
        };
    }

    private static string? Headline(Brief brief) => brief is Brief.Short shorter ? shorter.Briefing.Headline : null;
}
