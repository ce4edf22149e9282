using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Briefs;

/// <summary>Puts the lead article's photo above a short briefing, where the channel shows photos and all of it fits below one.</summary>
internal static class LeadPhoto
{
    /// <summary>The most that a photo's caption holds, in UTF-16 units.</summary>
    private const int MostBelow = 1_024;

    /// <summary>The message with the photo and its credit; the message as it is when there is none or no room.</summary>
    public static OutgoingMessage With(OutgoingMessage message, Brief brief, Wording wording)
    {
        if (!message.Chat.IsTelegram || brief is not Brief.Short { Briefing.Lead.Fact.Source.ArticleId: { } lead }
            || brief.Material.Articles.FirstOrDefault(article => article.Id == lead)?.Image is not { } image)
            return message;
        var text = new MessageTextBuilder()
            .Append(message.Text).AppendLine().AppendLine()
            .Append(ReachTexts.Credit(wording, image))
            .Build();
        return text.Text.Length > MostBelow
            ? message
            : message with { Text = text, Photo = image.Url.AbsoluteUri, WithoutPhoto = message.Text };
    }
}
