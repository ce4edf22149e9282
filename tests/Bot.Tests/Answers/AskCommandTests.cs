using Bot.Answers;
using Bot.Conversations;
using Bot.Facts;
using Bot.Gateway;
using Bot.Subscribers;
using Prometheus;

namespace Bot.Tests.Answers;

public sealed class AskCommandTests
{
    private static readonly ChatKey Chat = new("web", "1");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_that_nothing_answers_reaches_the_editors_with_the_turn()
    {
        await using var desk = await AnswerDesk.OpenAsync();
        var questions = new OpenQuestionStore(desk.Store.Database);

        var turn = await AskAsync(desk, "Who won the World Cup?");

        Assert.Empty(await questions.ListAsync(10, Stop));
        await desk.Store.Database.WriteAsync(async connection =>
        {
            await Assert.Single(turn!.Writes)(connection, Stop);
            return 0;
        }, Stop);
        var open = Assert.Single(await questions.ListAsync(10, Stop));
        Assert.Equal("Who won the World Cup?", open.Question);
        Assert.Equal(["web:1"], await questions.ChatsAsync(open.Id, Stop));
    }

    [Fact]
    public async Task A_question_that_is_answered_keeps_nothing_for_the_editors()
    {
        await using var desk = await AnswerDesk.OpenAsync();

        var turn = await AskAsync(desk, "Where is Lurania?");

        Assert.Contains("Amber Sea", turn!.Replies[0].Text.Text, StringComparison.Ordinal);
        Assert.Empty(turn.Writes);
    }

    private static Task<Turn?> AskAsync(AnswerDesk desk, string question)
    {
        var message = new IncomingMessage(Chat, question, desk.Now);
        var ask = new AskCommand(desk.Service, new ConversationMetrics(Metrics.NewCustomRegistry()));
        return ask.TryHandleAsync(new TurnContext(Subscriber.New(Chat), message, question), Stop);
    }
}
