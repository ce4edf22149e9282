using Bot.Articles;
using Bot.Briefs.Following;
using Bot.Conversations;
using Briefing.Stories;

namespace Bot.Briefs.Stories;

/// <summary>Briefs readers on one story, for the buttons below digests and offers.</summary>
internal sealed class StoryBriefs(
    BriefConversation conversation, BriefService briefs, StoryKeeper keeper, StoryStore stories, ArticleStore articles)
{
    private const int MostArticles = 20;

    /// <summary>The turn of a button that names an article.</summary>
    public async Task<Turn> TurnAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(context.Argument, "N", out var id)
            || await keeper.OfArticleAsync(id, cancellationToken) is not { } story)
            return context.Reply(FollowingTexts.Says(context.Wording, "StoryUnknown"));
        var told = new List<StoredArticle>();
        foreach (var article in await stories.ArticlesAsync(story.Id, MostArticles, cancellationToken))
        {
            if (await articles.FindAsync(article, cancellationToken) is { } stored)
                told.Add(stored);
        }
        var brief = await briefs.ShortAsync(await TopicAsync(story, cancellationToken), told, context.Wording, cancellationToken);
        return await conversation.GiveAsync(context, brief, BriefFormat.Short, cancellationToken);
    }

    /// <summary>What the story is most about; its headline where that is no topic.</summary>
    private async Task<Topic> TopicAsync(Story story, CancellationToken cancellationToken) =>
        await stories.TopicsOfAsync(story.NewestArticle, cancellationToken) is [var topic, ..]
        && await briefs.FindExactTopicAsync(topic.Name, cancellationToken) is { } known
            ? known
            : new Topic(story.Title, TopicKind.Thing, []);
}
