using Bot.Conversations;
using Bot.Facts.Corrections;
using Bot.Gateway;
using Briefing.Answers;
using Briefing.Stories;
using Briefing.Summaries;

namespace Bot.Briefs;

/// <summary>Gives briefings in a conversation: for commands, and for messages that name a topic.</summary>
internal sealed class BriefConversation(BriefService briefs, ReaderBriefs readers) : IPlainTextHandler
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
            return context.Reply(BriefTexts.WhichTopic);
        var topic = await briefs.FindExactTopicAsync(context.Argument, cancellationToken)
            ?? await briefs.FindTopicAsync(name, cancellationToken);
        if (topic is not null)
            return await TurnAsync(context, topic, request is { IsBare: false } ? request.Format : format, cancellationToken);
        var nearest = await briefs.NearestTopicsAsync(name, cancellationToken);
        return context.Reply(BriefTexts.UnknownTopic(name, nearest), [.. nearest.Select(BriefTexts.TopicButton)]);
    }

    private async Task<Turn> TurnAsync(TurnContext context, Topic topic, BriefFormat format, CancellationToken cancellationToken)
    {
        var brief = await readers.BriefAsync(topic, format, context.Message.Chat, context.Wording, cancellationToken);
        List<BriefLine> lines = [.. brief.Since?.Lines ?? [], .. brief.Lines];
        var told = new DialogueTurn(
            context.Argument,
            [.. lines.Select(line => line.Fact.Statement)],
            [.. lines.Select(line => line.Fact.Id)],
            lines.Select(line => line.Fact.Source.ArticleId).FirstOrDefault(id => id is not null));
        var next = context.Subscriber with { Dialogue = context.Subscriber.Dialogue.After(told, topic.Name) };
        var text = brief.Since is { } since
            ? new MessageTextBuilder()
                .Append(NewsTexts.Since(context.Wording, since, brief.Material.Now)).AppendLine().AppendLine()
                .Append(BriefTexts.Of(brief)).Build()
            : BriefTexts.Of(brief);
        return context.Reply(next, text, [.. await ButtonsAsync(brief, format, cancellationToken)]) with
        {
            Gives = [.. told.FactIds.Distinct()],
            Writes = [.. ShowsCorrections(context, brief)],
        };
    }

    /// <summary>What was wrong stands below the briefing, so its reader need not hear of it once more.</summary>
    private static IEnumerable<TurnWrite> ShowsCorrections(TurnContext context, Brief brief)
    {
        var shown = brief.Corrections.Where(EndedFact.Is).Select(fact => fact.Id).ToList();
        if (shown.Count > 0)
        {
            yield return (connection, token) =>
                CorrectionStore.ShowAsync(connection, context.Message.Chat, shown, context.Message.ReceivedAt, token);
        }
    }

    private async Task<IEnumerable<MessageButton>> ButtonsAsync(Brief brief, BriefFormat format, CancellationToken cancellationToken)
    {
        var formats = brief.Material.Articles.Count == 0
            ? []
            : Enum.GetValues<BriefFormat>().Where(other => other != format).Select(other => BriefTexts.Button(brief.Topic, other));
        var next = await briefs.NextTopicsAsync(brief, NextQuestions, cancellationToken);
        return formats.Concat(next.Select(BriefTexts.QuestionButton));
    }
}
