using System.Text.Json;
using Bot.Answers;
using Bot.CommandLine;
using Bot.Tests.Answers;

namespace Bot.Tests.CommandLine;

public sealed class AskLinesTests
{
    [Fact]
    public async Task A_session_is_one_conversation_and_others_know_nothing_of_it()
    {
        await using var desk = await AnswerDesk.OpenAsync();
        var lines = new AskLines(desk.Service, desk.Store.Articles, TimeProvider.System);

        await AskAsync(lines, """{"id":1,"session":"a","question":"Who was arrested?"}""");
        var follow = await AskAsync(lines, """{"id":2,"session":"a","question":"Why?"}""");
        var alone = await AskAsync(lines, """{"id":3,"session":"b","question":"Why?"}""");

        Assert.Contains("on suspicion of fraud", follow.Facts[0].Statement, StringComparison.Ordinal);
        Assert.False(alone.Answered);
    }

    [Fact]
    public async Task An_article_limits_the_answer_to_its_own_statements()
    {
        await using var desk = await AnswerDesk.OpenAsync();
        await desk.StoreAsync("other", "Kessel", "A baker was arrested in Kessel.", AnswerDesk.Published);
        var lines = new AskLines(desk.Service, desk.Store.Articles, TimeProvider.System);

        var row = await AskAsync(lines, $$"""{"id":1,"article":"{{AnswerDesk.StoryId}}","question":"Who was arrested?"}""");

        Assert.All(row.Facts.Concat(row.Alternatives), fact => Assert.Equal(AnswerDesk.StoryId, fact.Article));
        Assert.True(row.Facts.Count + row.Alternatives.Count >= 5);
    }

    [Fact]
    public async Task Without_an_answer_the_best_guesses_remain()
    {
        await using var desk = await AnswerDesk.OpenAsync();
        var lines = new AskLines(desk.Service, desk.Store.Articles, TimeProvider.System);

        var row = await AskAsync(lines, """{"id":1,"question":"Who won the World Cup?","now":"2031-05-10T00:00:00Z"}""");

        Assert.False(row.Answered);
        Assert.Empty(row.Facts);
        Assert.NotEmpty(row.Alternatives);
        Assert.InRange(row.Confidence, 0, Briefing.Answers.Confidence.Threshold);
    }

    [Theory]
    [InlineData("""{"id":1}""")]
    [InlineData("""{"id":1,"question":" "}""")]
    [InlineData("""{"id":1,"question":"Who?","now":"yesterday"}""")]
    [InlineData("""{"id":1,"question":"Who?","article":"no-such-article"}""")]
    public async Task A_line_that_cannot_be_asked_is_refused(string line)
    {
        await using var desk = await AnswerDesk.OpenAsync();
        var lines = new AskLines(desk.Service, desk.Store.Articles, TimeProvider.System);

        Assert.IsType<JsonLineReply.Refusal>(await ReplyAsync(lines, line));
    }

    private static async Task<AnswerRow> AskAsync(AskLines lines, string line) =>
        Assert.IsType<AnswerRow>(Assert.IsType<JsonLineReply.Row>(await ReplyAsync(lines, line)).Fields);

    private static async Task<JsonLineReply> ReplyAsync(AskLines lines, string line)
    {
        using var document = JsonDocument.Parse(line);
        return await lines.ReplyAsync(new JsonLine(document.RootElement), TestContext.Current.CancellationToken);
    }
}
