using Bot.Articles;
using Bot.Conversations;
using Briefing.Stories;

namespace Bot.Briefs;

/// <summary>Tells what has come in last.</summary>
internal sealed class LatestNews(BriefService briefs, MaterialReader materials, ArticleStore articles, TimeProvider clock)
{
    private const int Shown = 5;

    /// <summary>The turn of /latest: the newest articles, or those on the topic that is named.</summary>
    public async Task<Turn> TurnAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (context.Argument.Length == 0)
        {
            var newest = await articles.LatestAsync(Shown, cancellationToken);
            return context.Reply(LatestTexts.Of(context.Wording, null, [.. newest.Select(Headline.Of)], clock.GetUtcNow()));
        }
        if (await TryOnTopicAsync(context, context.Argument, cancellationToken) is { } turn)
            return turn;
        var nearest = await briefs.NearestTopicsAsync(context.Argument, cancellationToken);
        return context.Reply(
            BriefTexts.UnknownTopic(context.Wording, context.Argument, nearest), [.. nearest.Select(BriefTexts.TopicButton)]);
    }

    /// <summary>The newest articles on a topic, or null when there is none of that name.</summary>
    public async Task<Turn?> TryOnTopicAsync(TurnContext context, string name, CancellationToken cancellationToken) =>
        await briefs.FindTopicAsync(name, cancellationToken) is { } topic ? await OnTopicAsync(context, topic, cancellationToken) : null;

    private async Task<Turn> OnTopicAsync(TurnContext context, Topic topic, CancellationToken cancellationToken)
    {
        var newest = await materials.ArticlesAsync(topic, cancellationToken);
        var next = context.Subscriber with { Dialogue = context.Subscriber.Dialogue with { Topic = topic.Name } };
        return context.Reply(
            next,
            LatestTexts.Of(context.Wording, topic, [.. newest.Take(Shown).Select(Headline.Of)], clock.GetUtcNow()),
            [.. Enum.GetValues<BriefFormat>().Select(format => BriefTexts.Button(context.Wording, topic, format))]);
    }
}
