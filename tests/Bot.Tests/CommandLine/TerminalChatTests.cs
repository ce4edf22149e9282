using Bot.CommandLine;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;
using Bot.Tests.Conversations;
using Bot.Tests.Storage;
using Prometheus;
using Spectre.Console;

namespace Bot.Tests.CommandLine;

public sealed class TerminalChatTests
{
    [Fact]
    public async Task A_number_asks_the_suggestion_with_that_number()
    {
        var shown = await TalkAsync("Kazakhstan\n2\n", output => new TerminalVoice.Lines(output));

        Assert.Equal(
            [
                """{"said":"Kazakhstan","replies":["You said Kazakhstan"],"suggestions":["Why?","When was that?"]}""",
                """{"said":"2","replies":["You said When was that?"],"suggestions":["Why?","When was that?"]}""",
            ],
            shown.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_number_without_a_suggestion_is_a_message()
    {
        var shown = await TalkAsync("1\n\n7\n", output => new TerminalVoice.Lines(output));

        Assert.Contains("You said 1\"", shown, StringComparison.Ordinal);
        Assert.Contains("You said 7\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_terminal_the_text_is_plain_and_in_one_piece()
    {
        var words = string.Join(' ', Enumerable.Repeat("[bold]word[/]", 50));

        var shown = await TalkAsync(words + "\n", Plain);

        Assert.Equal($"You said {words}\n\n  1  Why?\n  2  When was that?\n\n", shown.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_file_is_printed_below_its_message()
    {
        var message = new OutgoingMessage(ChatKey.Telegram(1), new MessageText("All of it.", []), [])
        {
            Document = new OutgoingDocument("all.json", """{"a":[1]}"""),
        };
        var (plain, lines) = (new StringWriter(), new StringWriter());

        Plain(plain).Show("/export", [message], []);
        new TerminalVoice.Lines(lines).Show("/export", [message], []);

        Assert.Equal("All of it.\n\n{\"a\":[1]}\n", plain.ToString().ReplaceLineEndings("\n"));
        Assert.Contains("""{"name":"all.json","content":"{\"a\":[1]}"}""", lines.ToString(), StringComparison.Ordinal);
    }

    private static TerminalVoice.Readable Plain(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 1_000_000;
        return new TerminalVoice.Readable(console, Prompts: false);
    }

    private static async Task<string> TalkAsync(string typed, Func<TextWriter, TerminalVoice> voice)
    {
        await using var store = await TestStore.OnSqliteAsync();
        var subscribers = new SubscriberStore(store.Database, store.Clock);
        var metrics = new ConversationMetrics(Metrics.NewCustomRegistry());
        var turns = new TurnRunner(
            new ConversationService([], [new Echo()], [], TestAdmins.None, TestRights.Untold, TimeProvider.System), subscribers, store.Database, metrics, store.Clock);
        await using var output = new StringWriter();
        using var input = new StringReader(typed);
        var chat = new TerminalChat(turns, subscribers, new GivenFactStore(store.Database), store.Clock, voice(output));

        await chat.TalkAsync(input, TestContext.Current.CancellationToken);

        return output.ToString();
    }

    private sealed class Echo : IPlainTextHandler
    {
        public int Order => 0;

        public Task<Turn?> TryHandleAsync(TurnContext context, CancellationToken cancellationToken) =>
            Task.FromResult<Turn?>(context.Reply(
                new MessageText($"You said {context.Argument}", [new StyledSpan(0, 3, TextStyle.Bold)]),
                new MessageButton("Why?", "Why?"), new MessageButton("When was that?", "When was that?")));
    }
}
