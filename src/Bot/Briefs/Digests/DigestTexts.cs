using Bot.Briefs.Following;
using Bot.Briefs.Stories;
using Bot.Conversations;
using Bot.Gateway;
using Briefing.Stories;

namespace Bot.Briefs.Digests;

/// <summary>How digests are written.</summary>
internal static class DigestTexts
{
    private static readonly Phrases Words = new(typeof(DigestTexts));

    /// <summary>Nothing is new in what a reader follows, or at all.</summary>
    public static MessageText NothingNew(Wording wording, bool follows) =>
        Words.Message(wording, follows ? "NothingNew" : "NothingNewAtAll");

    /// <summary>Buttons below that.</summary>
    public static IReadOnlyList<MessageButton> NothingNewButtons(Wording wording) =>
    [
        new MessageButton(Words.Text(wording, "HalfButtonLatest"), "/latest"),
        FollowReplies.TopicsButton(wording) with { IsBeside = true },
    ];

    /// <summary>The intro line with the reader's day, then the stories.</summary>
    /// <param name="wording">In which language.</param>
    /// <param name="kind">How it came about.</param>
    /// <param name="follows">Whether its reader follows anything.</param>
    /// <param name="day">By the reader's clock.</param>
    /// <param name="stories">At least one; each with the line that is new, and the article that holds it.</param>
    /// <param name="now">The moment of telling.</param>
    public static MessageText Of(
        Wording wording, DigestKind kind, bool follows, DateOnly day,
        IReadOnlyList<(DigestStory Story, StoryLine Line, ArticleNews Article)> stories, DateTimeOffset now)
    {
        var key = kind is DigestKind.More ? "IntroMore" : follows ? "Intro" : "IntroTop";
        var text = new MessageTextBuilder().Append(Words.Message(wording, key, day)).AppendLine();
        for (var at = 0; at < stories.Count; at++)
        {
            var (story, line, article) = stories[at];
            text.AppendLine().Append($"{at + 1}. ").Teaser(wording, story.Title, article.Headline, [line.Fact], now);
        }
        return text.Build();
    }

    /// <summary>A number for the briefing of each story, more of them, and what can be set.</summary>
    public static IReadOnlyList<MessageButton> Buttons(Wording wording, IReadOnlyList<ArticleNews> articles, bool hasMore)
    {
        var buttons = articles
            .Select((article, at) => new MessageButton($"{at + 1}", $"/story {article.Article.Id:N}") { IsBeside = at > 0 }).ToList();
        if (hasMore)
        {
            // Each digest's own button: a second press of the same one does nothing for a while.
            buttons.Add(new MessageButton(Words.Text(wording, "ThirdButtonMore"), $"/digest_more {articles[0].Article.Id:N}"));
        }
        buttons.Add(FollowReplies.SettingsButton(wording) with { IsBeside = hasMore });
        return buttons;
    }

    /// <summary>The line of /help.</summary>
    public static string CommandNow(Wording wording) => Words.Text(wording, "CommandNow");
}
