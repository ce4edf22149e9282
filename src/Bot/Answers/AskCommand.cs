using Bot.Conversations;
using Bot.Facts;
using Bot.Facts.Corrections;

namespace Bot.Answers;

/// <summary>Answers questions in conversations: those of the command, and every text that nothing else takes.</summary>
internal sealed class AskCommand(AnswerService answers, ConversationMetrics metrics) : IPlainTextHandler
{
    /// <inheritdoc/>
    public int Order => IPlainTextHandler.Questions;

    /// <summary>The command as conversations list it.</summary>
    public ConversationCommand Command => new("ask", AnswerTexts.CommandAsk, AskAsync);

    /// <inheritdoc/>
    public async Task<Turn?> TryHandleAsync(TurnContext context, CancellationToken cancellationToken) =>
        await AskAsync(context, cancellationToken);

    private async Task<Turn> AskAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (context.Argument.Length == 0)
            return context.Reply(AnswerTexts.NoQuestion(context.Wording));
        var now = context.Message.ReceivedAt;
        var request = new AnswerRequest(context.Argument, context.Subscriber.Dialogue, now) { Chat = context.Message.Chat };
        var answer = await answers.AnswerAsync(request, cancellationToken);
        metrics.Question(answer.IsAnswered);
        var next = context.Subscriber with { Dialogue = answer.Next };
        return context.Reply(next, AnswerTexts.Of(context.Wording, answer, now), [.. AnswerTexts.Buttons(answer)]) with
        {
            Gives = answer.Gives,
            Writes = [.. Writes(context, answer)],
        };
    }

    private static IEnumerable<TurnWrite> Writes(TurnContext context, Answer answer)
    {
        var (chat, thread, now) = (context.Message.Chat, context.Message.Thread, context.Message.ReceivedAt);
        if (answer.IsKept)
            yield return (connection, token) => OpenQuestionStore.AddAsync(connection, context.Argument, chat, thread, now, token);
        if (answer.Corrections.Select(ended => ended.Fact.Id).ToList() is { Count: > 0 } told)
            yield return (connection, token) => CorrectionStore.TellAsync(connection, chat, told, now, token);
    }
}
