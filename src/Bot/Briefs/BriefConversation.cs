using Bot.Conversations;
using Bot.Facts.Corrections;
using Bot.Gateway;
using Briefing.Answers;
using Briefing.Stories;
using Briefing.Summaries;

namespace Bot.Briefs;

/// <summary>Gives briefings in a conversation: for commands, and for messages that name a topic.</summary>
internal sealed class BriefConversation(
    BriefService briefs, ReaderBriefs readers, ShareLinks links, IEnumerable<BriefButtons> more) : IPlainTextHandler
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

    private async Task<Turn> TurnAsync(TurnContext context, Topic topic, BriefFormat format, CancellationToken cancellationToken) =>
        await GiveAsync(
            context, await readers.BriefAsync(topic, format, context.Message.Chat, context.Wording, cancellationToken), format, cancellationToken);

    /// <summary>The turn that gives a briefing.</summary>
    public async Task<Turn> GiveAsync(TurnContext context, Brief brief, BriefFormat format, CancellationToken cancellationToken)
    {
        List<BriefLine> lines = [.. brief.Since?.Lines ?? [], .. brief.Lines];
        var told = new DialogueTurn(
            context.Argument,
            [.. lines.Select(line => line.Fact.Statement)],
            [.. lines.Select(line => line.Fact.Id)],
            lines.Select(line => line.Fact.Source.ArticleId).FirstOrDefault(id => id is not null));
        var next = context.Subscriber with { Dialogue = context.Subscriber.Dialogue.After(told, brief.Topic.Name) };
        var text = brief.Since is { } since
            ? new MessageTextBuilder()
                .Append(NewsTexts.Since(context.Wording, since, brief.Material.Now)).AppendLine().AppendLine()
                .Append(BriefTexts.Of(context.Wording, brief)).Build()
            : BriefTexts.Of(context.Wording, brief);
        var turn = context.Reply(next, text, await ButtonsAsync(context, brief, format, cancellationToken));
        return turn with
        {
            Replies = [.. turn.Replies.Select(reply => LeadPhoto.With(reply, brief, context.Wording))],
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

    private async Task<IReadOnlyList<MessageButton>> ButtonsAsync(
        TurnContext context, Brief brief, BriefFormat format, CancellationToken cancellationToken)
    {
        var formats = brief.Material.Articles.Count == 0
            ? []
            : Enum.GetValues<BriefFormat>().Where(other => other != format)
                .Select(other => BriefTexts.Button(context.Wording, brief.Topic, other));
        var next = await briefs.NextTopicsAsync(brief, NextQuestions, cancellationToken);
        var buttons = formats.Concat(next.Select(topic => BriefTexts.QuestionButton(context.Wording, topic))).ToList();
        foreach (var one in more)
            buttons.AddRange(await one.Find(context, brief, cancellationToken));
        if (links.Button(context, brief, format) is { } share)
            buttons.Add(share);
        return buttons;
    }
}
