using Bot.Conversations;
using Bot.Gateway;
using Briefing.Answers;
using Briefing.Stories;

namespace Bot.Briefs;

/// <summary>Gives briefings in a conversation: for commands, and for messages that name a topic.</summary>
internal sealed class BriefConversation(BriefService briefs, ShareLinks links) : IPlainTextHandler
{
    private const int NextQuestions = 2;
    private const int MostBareTypoWords = 3;

    /// <summary>Before the questions.</summary>
    public int Order => 100;

    /// <inheritdoc/>
    public async Task<Turn?> TryHandleAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (BriefRequest.Parse(context.Argument) is not { } request)
            return null;
        var mayBeMisspelt = !request.IsBare || request.Topic.Count(unit => unit is ' ') < MostBareTypoWords;
        var topic = await briefs.FindExactTopicAsync(context.Argument, cancellationToken)
            ?? (mayBeMisspelt
                ? await briefs.FindTopicAsync(request.Topic, cancellationToken)
                : await briefs.FindExactTopicAsync(request.Topic, cancellationToken));
        return topic is null ? null : await TurnAsync(context, topic, request.Format, cancellationToken);
    }

    /// <summary>The turn of a command that asks for a format; without a name, for the topic that is being talked about.</summary>
    public async Task<Turn> CommandAsync(TurnContext context, BriefFormat format, CancellationToken cancellationToken)
    {
        var request = context.Argument.Length > 0 ? BriefRequest.Parse(context.Argument) : null;
        var name = request?.Topic ?? (context.Argument.Length > 0 ? context.Argument : context.Subscriber.Dialogue.Topic);
        if (name is null)
            return context.Reply(BriefTexts.WhichTopic(context.Wording));
        var topic = await briefs.FindExactTopicAsync(context.Argument, cancellationToken)
            ?? await briefs.FindTopicAsync(name, cancellationToken);
        if (topic is not null)
            return await TurnAsync(context, topic, request is { IsBare: false } ? request.Format : format, cancellationToken);
        var nearest = await briefs.NearestTopicsAsync(name, cancellationToken);
        return context.Reply(BriefTexts.UnknownTopic(context.Wording, name, nearest), [.. nearest.Select(BriefTexts.TopicButton)]);
    }

    private async Task<Turn> TurnAsync(TurnContext context, Topic topic, BriefFormat format, CancellationToken cancellationToken)
    {
        var brief = await briefs.BriefAsync(topic, format, context.Wording, cancellationToken);
        var lines = brief.Lines.ToList();
        var told = new DialogueTurn(
            context.Argument,
            [.. lines.Select(line => line.Fact.Statement)],
            [.. lines.Select(line => line.Fact.Id)],
            lines.Select(line => line.Fact.Source.ArticleId).FirstOrDefault(id => id is not null));
        var next = context.Subscriber with { Dialogue = context.Subscriber.Dialogue.After(told, topic.Name) };
        var turn = context.Reply(
            next, BriefTexts.Of(context.Wording, brief), [.. await ButtonsAsync(context, brief, format, cancellationToken)]);
        return turn with { Replies = [.. turn.Replies.Select(reply => LeadPhoto.With(reply, brief, context.Wording))] };
    }

    private async Task<IEnumerable<MessageButton>> ButtonsAsync(
        TurnContext context, Brief brief, BriefFormat format, CancellationToken cancellationToken)
    {
        var formats = brief.Material.Articles.Count == 0
            ? []
            : Enum.GetValues<BriefFormat>().Where(other => other != format)
                .Select(other => BriefTexts.Button(context.Wording, brief.Topic, other));
        var next = await briefs.NextTopicsAsync(brief, NextQuestions, cancellationToken);
        var buttons = formats.Concat(next.Select(topic => BriefTexts.QuestionButton(context.Wording, topic)));
        return links.Button(context, brief, format) is { } share ? buttons.Append(share) : buttons;
    }
}
