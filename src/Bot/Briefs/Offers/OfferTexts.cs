using Bot.Briefs.Following;
using Bot.Briefs.Stories;
using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Briefs.Offers;

/// <summary>How news of what is followed are offered.</summary>
internal static class OfferTexts
{
    private static readonly Phrases Words = new(typeof(OfferTexts));

    /// <summary>One article, for any chat.</summary>
    public static OutgoingMessage One(ChatKey chat, Wording wording, OfferedArticle article, DateTimeOffset now) => new(
        chat,
        new MessageTextBuilder()
            .Teaser(wording, article.News.Headline.Title, article.News.Headline, article.News.Lines, now)
            .Build(),
        [
            article.Topics is [var topic, ..]
                ? new MessageButton(topic.Name, $"{topic.Name}: the basics")
                : new MessageButton(Words.Text(wording, "ButtonStory"), StoryCommand(article)),
            FollowButtons.MuteButton(wording, article.Id),
            FollowReplies.TopicsButton(wording) with { IsBeside = true },
        ]);

    /// <summary>Several articles, for one chat.</summary>
    public static OutgoingMessage Several(
        NewsReader reader, IReadOnlyList<OfferedArticle> articles, DateTimeOffset now)
    {
        var text = new MessageTextBuilder().Bold(Words.Text(reader.Wording, "NewsTitle")).AppendLine();
        var buttons = new List<MessageButton>();
        for (var at = 0; at < articles.Count; at++)
        {
            var headline = articles[at].News.Headline;
            text.AppendLine().Append($"{at + 1}. ").Teaser(reader.Wording, headline.Title, headline, articles[at].News.Lines.Take(1), now);
            buttons.Add(new MessageButton($"{at + 1}", StoryCommand(articles[at])) { IsBeside = at > 0 });
        }
        buttons.Add(FollowReplies.TopicsButton(reader.Wording));
        buttons.Add(FollowReplies.SettingsButton(reader.Wording) with { IsBeside = true });
        return new OutgoingMessage(reader.Chat, text.Build(), buttons) { Thread = reader.Thread };
    }

    private static string StoryCommand(OfferedArticle article) => $"/story {article.Id:N}";
}
