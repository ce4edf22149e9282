using Bot.Briefs;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Tests.Briefs;

public sealed class BriefConversationTests
{
    [Theory]
    [InlineData("Tavia", "Tavia: the basics")]
    [InlineData("tavia: the basics", "Tavia: the basics")]
    [InlineData("Tell me about Tavia.", "Tavia: the basics")]
    [InlineData("Tavia: timeline", "Tavia: timeline")]
    [InlineData("timeline of the harbour board", "Harbour Board: timeline")]
    [InlineData("Tavia in short", "Tavia strikes: Former harbour master arrested for fraud")]
    [InlineData("Tavia: хронология", "Tavia: timeline")]
    public async Task A_message_that_names_a_topic_is_answered_with_a_briefing(string message, string heading)
    {
        await using var desk = await OpenAsync();
        var turn = await desk.Conversation.TryHandleAsync(desk.Message(message), TestContext.Current.CancellationToken);
        Assert.NotNull(turn);
        Assert.StartsWith(heading + "\n", turn.Replies[0].Text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Why?")]
    [InlineData("Who is Oren Falk?")]
    [InlineData("Who was arrested in Tavia?")]
    [InlineData("Thank you very much")]
    [InlineData("")]
    public async Task Questions_and_small_talk_are_left_to_others(string message)
    {
        await using var desk = await OpenAsync();
        Assert.Null(await desk.Conversation.TryHandleAsync(desk.Message(message), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_conversation_remembers_the_topic_and_the_facts_that_were_told()
    {
        await using var desk = await OpenAsync();
        var turn = await desk.Conversation.TryHandleAsync(desk.Message("Tavia"), TestContext.Current.CancellationToken);
        Assert.Equal("Tavia", turn!.Next.Dialogue.Topic);
        var told = Assert.Single(turn.Next.Dialogue.Turns);
        Assert.NotEmpty(told.FactIds);
        Assert.NotNull(told.ArticleId);
        var again = await CommandAsync(desk, BriefFormat.Timeline, "", turn);
        Assert.StartsWith("Tavia: timeline", again.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_stand_in_bold_and_buttons_lead_on()
    {
        await using var desk = await OpenAsync();
        var reply = await CommandAsync(desk, BriefFormat.Basics, "Tavia");
        var bold = reply.Text.Styles.Where(style => style.Style is TextStyle.Bold).Select(style => reply.Text.Text.Substring(style.Start, style.Length));
        Assert.Equal(["Tavia: the basics", "Where is it?", "Why does it matter?", "Why is it making the news?", "What do we not know yet?"], bold);
        Assert.Equal(["Short", "Timeline", "Who is Oren Falk?"], reply.Buttons.Take(3).Select(button => button.Label));
        foreach (var button in reply.Buttons.Take(2))
            Assert.NotNull(await desk.Conversation.TryHandleAsync(desk.Message(button.Says), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Buttons_are_labelled_in_the_readers_language_and_say_the_same()
    {
        await using var desk = await OpenAsync();
        var reader = Subscriber.New(new ChatKey("web", "1")) with { Language = "ru-KZ" };

        var turn = await desk.Conversation.CommandAsync(
            desk.Message("Tavia", reader), BriefFormat.Basics, TestContext.Current.CancellationToken);

        Assert.Equal(
            [("Кратко", "Tavia: short"), ("Хронология", "Tavia: timeline"), ("Кто это: Oren Falk?", "Who is Oren Falk?")],
            turn.Replies[0].Buttons.Take(3).Select(button => (button.Label, button.Says)));
        Assert.StartsWith("Tavia: основы\n\n", turn.Replies[0].Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_latest_articles_are_listed_in_the_readers_language()
    {
        await using var desk = await OpenAsync();
        desk.Store.Clock.SetUtcNow(new DateTimeOffset(2031, 4, 7, 20, 0, 0, TimeSpan.Zero));
        var reader = Subscriber.New(new ChatKey("web", "1")) with { Language = "ru" };

        var turn = await desk.Latest.TurnAsync(desk.Message("", reader), TestContext.Current.CancellationToken);

        Assert.StartsWith("Последние новости\n\n• ", turn.Replies[0].Text.Text, StringComparison.Ordinal);
        Assert.EndsWith("The Northern Courier, месяц назад", turn.Replies[0].Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_topic_the_reader_is_asked_for_one()
    {
        await using var desk = await OpenAsync();
        Assert.Equal(BriefTexts.WhichTopic(Wording.English).Text, (await CommandAsync(desk, BriefFormat.Short, "")).Text.Text);
    }

    [Fact]
    public async Task An_unknown_topic_gets_the_nearest_as_buttons()
    {
        await using var desk = await OpenAsync();
        var reply = await CommandAsync(desk, BriefFormat.Basics, "Harbour Bureau");
        Assert.StartsWith("I know no topic called “Harbour Bureau”.", reply.Text.Text, StringComparison.Ordinal);
        Assert.Contains(reply.Buttons, button => button.Says == "Harbour Board: the basics");
    }

    [Fact]
    public async Task The_latest_articles_come_newest_first_all_or_on_a_topic()
    {
        await using var desk = await OpenAsync();
        var all = (await desk.Latest.TurnAsync(desk.Message(""), TestContext.Current.CancellationToken)).Replies[0].Text.Text;
        Assert.True(all.IndexOf("arrested", StringComparison.Ordinal) < all.IndexOf("walk out", StringComparison.Ordinal));
        var some = (await desk.Latest.TurnAsync(desk.Message("Oren Falk"), TestContext.Current.CancellationToken)).Replies[0].Text.Text;
        Assert.DoesNotContain("walk out", some, StringComparison.Ordinal);
        Assert.Contains("arrested", some, StringComparison.Ordinal);
    }

    private static async Task<OutgoingMessage> CommandAsync(BriefDesk desk, BriefFormat format, string argument, Turn? after = null)
    {
        var turn = await desk.Conversation.CommandAsync(
            desk.Message(argument, after?.Next), format, TestContext.Current.CancellationToken);
        return Assert.Single(turn.Replies);
    }

    private static async Task<BriefDesk> OpenAsync()
    {
        var desk = await BriefDesk.OpenAsync();
        await desk.StoreAsync(TaviaArticles.Walkout);
        await desk.StoreAsync(TaviaArticles.Arrest);
        return desk;
    }
}
