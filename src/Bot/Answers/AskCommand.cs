using Bot.Conversations;
using Bot.Facts;

namespace Bot.Answers;

/// <summary>Answers questions in conversations: those of the command, and every text that nothing else takes.</summary>
internal sealed class AskCommand(AnswerService answers, ConversationMetrics metrics) : IPlainTextHandler
{
    /// <inheritdoc/>
    public int Order => IPlainTextHandler.Questions;

    /// <summary>The command as conversations list it.</summary>
    public ConversationCommand Command => new("ask", AnswerTexts.Help, AskAsync);

    /// <inheritdoc/>
    public async Task<Turn?> TryHandleAsync(TurnContext context, CancellationToken cancellationToken) =>
        await AskAsync(context, cancellationToken);

    private async Task<Turn> AskAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (context.Argument.Length == 0)
            return context.Reply(AnswerTexts.NoQuestion);
        var now = context.Message.ReceivedAt;
        var request = new AnswerRequest(context.Argument, context.Subscriber.Dialogue, now) { Chat = context.Message.Chat };
        var answer = await answers.AnswerAsync(request, cancellationToken);
        metrics.Question(answer.IsAnswered);
        var next = context.Subscriber with { Dialogue = answer.Next };
        var turn = context.Reply(next, AnswerTexts.Of(answer, now), [.. AnswerTexts.Buttons(answer)]) with
        {
            Gives = [.. answer.Told.Select(fact => fact.Id).Distinct()],
        };
        return answer.IsKept
            ? turn with { Writes = [(connection, token) => OpenQuestionStore.AddAsync(connection, request.Question, context.Message.Chat, now, token)] }
            : turn;
    }
}
