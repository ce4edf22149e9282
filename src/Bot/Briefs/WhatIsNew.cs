using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;
using Briefing.Answers;
using Briefing.Stories;
using Briefing.Summaries;

namespace Bot.Briefs;

/// <summary>Tells a reader what the reader has not been told yet.</summary>
internal sealed class WhatIsNew(
    BriefService briefs, MaterialReader materials, ReaderMemory memory, FollowStore follows, TimeProvider clock)
{
    private const int MostLines = 5;
    private const int MostFollowed = 10;
    private const int MostArticles = 5;
    private const int MostTopics = 3;

    /// <summary>The turn of /new: on the topic that is named, else on what the reader follows, else on the newest articles.</summary>
    public async Task<Turn> TurnAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (context.Argument.Length == 0)
            return await OnAllAsync(context, cancellationToken);
        if (await briefs.FindTopicAsync(context.Argument, cancellationToken) is { } topic)
            return await OnTopicAsync(context, topic, cancellationToken);
        var nearest = await briefs.NearestTopicsAsync(context.Argument, cancellationToken);
        return context.Reply(BriefTexts.UnknownTopic(context.Wording, context.Argument, nearest), [.. nearest.Select(BriefTexts.TopicButton)]);
    }

    /// <summary>The turn for what is new on a topic.</summary>
    public async Task<Turn> OnTopicAsync(TurnContext context, Topic topic, CancellationToken cancellationToken)
    {
        var material = await materials.ReadAsync(topic, cancellationToken);
        var buttons = Enum.GetValues<BriefFormat>().Select(format => BriefTexts.Button(context.Wording, topic, format));
        return await TellAsync(
            context, topic, [.. material.Articles.Select(article => new NewsArticle(article, topic))],
            _ => Task.FromResult(buttons), cancellationToken);
    }

    private async Task<Turn> OnAllAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var followed = await FollowedAsync(context.Message.Chat, cancellationToken);
        var articles = new List<NewsArticle>();
        foreach (var topic in followed)
        {
            var material = await materials.ReadAsync(topic, cancellationToken);
            articles.AddRange(material.Articles.Take(MostArticles).Select(article => new NewsArticle(article, topic)));
        }
        if (followed.Count == 0)
        {
            articles.AddRange((await materials.NewestAsync(MostArticles, cancellationToken))
                .Select(article => new NewsArticle(article, null)));
        }
        return await TellAsync(
            context, null, articles, lines => ButtonsAsync(lines, articles, cancellationToken), cancellationToken);
    }

    private async Task<IReadOnlyList<Topic>> FollowedAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        var topics = new List<Topic>();
        foreach (var name in (await follows.TopicsAsync(chat, cancellationToken)).Take(MostFollowed))
        {
            if (await briefs.FindExactTopicAsync(name, cancellationToken) is { } topic)
                topics.Add(topic);
        }
        return topics;
    }

    private async Task<Turn> TellAsync(
        TurnContext context, Topic? topic, IReadOnlyList<NewsArticle> articles,
        Func<IReadOnlyList<BriefLine>, Task<IEnumerable<MessageButton>>> buttons, CancellationToken cancellationToken)
    {
        var (now, wording) = (clock.GetUtcNow(), context.Wording);
        var newest = NewsComposer.Newest(articles);
        var read = await memory.OfAsync(context.Message.Chat, newest.Select(entry => entry.Article), cancellationToken);
        var lines = NewsComposer.Compose(newest, read, MostLines);
        if (lines.Count == 0)
        {
            DateTimeOffset? latest = newest.Count > 0 ? newest.Max(entry => entry.Article.StoredAt) : null;
            return context.Reply(NewsTexts.Nothing(wording, topic, latest, now), [.. await buttons(lines)]);
        }
        var told = new DialogueTurn(
            context.Argument, [.. lines.Select(line => line.Fact.Statement)], [.. lines.Select(line => line.Fact.Id)],
            lines[0].Fact.Source.ArticleId);
        var next = context.Subscriber with { Dialogue = context.Subscriber.Dialogue.After(told, topic?.Name) };
        var text = NewsTexts.Of(wording, topic, lines, [.. newest.Select(entry => entry.Article)], now);
        return context.Reply(next, text, [.. await buttons(lines)]) with { Gives = told.FactIds };
    }

    /// <summary>Briefings on the topics that the lines stand for, or, without any, that they lead to.</summary>
    private async Task<IEnumerable<MessageButton>> ButtonsAsync(
        IReadOnlyList<BriefLine> lines, List<NewsArticle> articles, CancellationToken cancellationToken)
    {
        var topics = new List<Topic>();
        foreach (var line in lines)
        {
            var topic = articles.Find(entry => entry.Article.Id == line.Fact.Source.ArticleId)?.Topic
                ?? await briefs.FindExactTopicAsync(line.Fact.Subject, cancellationToken);
            if (topic is not null)
                topics.Add(topic);
        }
        return topics.Distinct().Take(MostTopics).Select(BriefTexts.TopicButton);
    }
}
