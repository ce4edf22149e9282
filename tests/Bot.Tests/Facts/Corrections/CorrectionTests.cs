using Bot.Gateway;
using Bot.Outbox;
using Bot.Subscribers;
using Bot.Tests.Alerts;
using Bot.Tests.Storage;

namespace Bot.Tests.Facts.Corrections;

public sealed class CorrectionTests(StoreFixture stores)
{
    private const string Right = "The Harbour Ministry says 9 dockers were injured in the clashes.";

    private const string Ferries = "How long was the port of Belmar closed?";

    private static readonly ChatKey Group = ChatKey.Telegram(-1001);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Who_was_told_hears_once_what_was_wrong_and_nobody_else_does(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.SendAllAsync();
        room.Store.Clock.Advance(TimeSpan.FromHours(2));
        await room.PublishAsync(GivenRoom.Story(Right));

        var told = Assert.Single(await room.TellAsync());

        Assert.Equal((ChatKey.Telegram(101), OutboxPriority.Correction), (told.Row.Chat, told.Row.Priority));
        Assert.Equal(
            "Correction\n\n"
            + "You were told this 2 hours ago: “The Harbour Ministry says 14 dockers were injured in the clashes.”\n"
            + "Now: The Harbour Ministry says 9 dockers were injured in the clashes.\n"
            + "Source: Belmar Gazette, an hour ago",
            told.Body.Text.Text);
        room.Store.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await room.TellAsync());
        // What it told counts as given, and is corrected in its turn.
        await room.PublishAsync(GivenRoom.Story("The Harbour Ministry says 8 dockers were injured in the clashes."));
        Assert.Contains("9 dockers", Assert.Single(await room.TellAsync()).Body.Text.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Who_never_got_the_message_was_not_told(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.SayAsync(102, GivenRoom.Question);
        await room.SendAllAsync(message => message.Row.Chat == ChatKey.Telegram(101)
            ? new SendResult.Rejected("bad") : TestMessage.Arrives(message));
        await room.PublishAsync(GivenRoom.Story(Right));

        var told = Assert.Single(await room.TellAsync());

        Assert.Equal(ChatKey.Telegram(102), told.Row.Chat);
        Assert.Equal(0, await room.CountAsync("facts_given where chat = 'telegram:101'"));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_message_still_on_its_way_is_waited_for(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.PublishAsync(GivenRoom.Story(Right));

        await room.RoundAsync();
        var reply = Assert.Single(await room.SendAllAsync());
        room.Store.Clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Contains("14 dockers", reply.Body.Text.Text, StringComparison.Ordinal);
        Assert.Contains("9 dockers", Assert.Single(await room.TellAsync()).Body.Text.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Two_facts_come_in_one_message(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.SayAsync(101, Ferries);
        await room.SendAllAsync();
        await room.PublishAsync(GivenRoom.Story(Right).Replace("for three days", "for five days", StringComparison.Ordinal));

        var told = Assert.Single(await room.TellAsync()).Body.Text.Text;

        Assert.StartsWith("Corrections\n\n", told, StringComparison.Ordinal);
        Assert.Contains("9 dockers", told, StringComparison.Ordinal);
        Assert.Contains("five days", told, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task One_message_at_a_time_is_on_its_way_to_a_reader(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.SayAsync(101, Ferries);
        await room.SendAllAsync();
        await room.PublishAsync(GivenRoom.Story(Right));
        await room.RoundAsync();

        await room.PublishAsync(GivenRoom.Story(Right).Replace("for three days", "for five days", StringComparison.Ordinal));
        await room.RoundAsync();
        var waiting = await room.CountAsync("outbox where priority = 3 and ended_at is null");
        await room.SendAllAsync();
        room.Store.Clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(1, waiting);
        Assert.Contains("five days", Assert.Single(await room.TellAsync()).Body.Text.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task It_waits_for_the_end_of_quiet_hours(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine, readers: 0);
        await room.Alerts.AddReaderAsync(AlertRoom.Reader(101), ReaderPreferences.Default with
        {
            Quiet = (new TimeOnly(11, 0), new TimeOnly(15, 0)),
        });
        await room.SayAsync(101, GivenRoom.Question);
        await room.SendAllAsync();
        await room.PublishAsync(GivenRoom.Story(Right));

        var inQuiet = await room.TellAsync();
        room.Store.Clock.Advance(TimeSpan.FromHours(2.9));
        var still = await room.TellAsync();
        // Nothing that waits in the outbox holds up what the reader asks for meanwhile.
        Assert.Equal(0, await room.CountAsync("outbox where ended_at is null"));
        room.Store.Clock.Advance(TimeSpan.FromHours(0.2));

        Assert.Empty(inQuiet);
        Assert.Empty(still);
        Assert.Single(await room.TellAsync());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Who_wants_to_hear_nothing_or_has_gone_is_not_told(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine, readers: 3);
        foreach (var person in new[] { 101, 102, 103 })
            await room.SayAsync(person, GivenRoom.Question);
        await room.SendAllAsync();
        await room.SayAsync(101, "/stop");
        await room.Get<SubscriberStore>().SaveAsync(AlertRoom.Reader(102) with { WantsNews = false }, Stop);
        await room.Get<SubscriberStore>().SaveAsync(AlertRoom.Reader(103) with { Standing = BotStanding.Gone }, Stop);
        await room.SendAllAsync();
        await room.PublishAsync(GivenRoom.Story(Right));

        Assert.Empty(await room.TellAsync());
        Assert.Equal(0, await room.CountAsync("facts_given where due_at is not null"));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task It_comes_into_the_topic_of_the_forum_where_it_was_told(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(Group, GivenRoom.Question, thread: 7);
        await room.SayAsync(Group, Ferries, thread: 8);
        await room.SendAllAsync();
        await room.PublishAsync(GivenRoom.Story(Right).Replace("for three days", "for five days", StringComparison.Ordinal));

        var first = Assert.Single(await room.TellAsync());
        room.Store.Clock.Advance(TimeSpan.FromSeconds(6));
        var second = Assert.Single(await room.TellAsync());

        Assert.Equal(Group, first.Row.Chat);
        Assert.Equal([7, 8], new[] { first.Body.Thread!.Value, second.Body.Thread!.Value }.Order());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_statement_that_is_only_reworded_bothers_nobody_and_is_corrected_as_what_it_says(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.SayOnWebAsync(GivenRoom.Question);
        await room.SendAllAsync();

        await room.PublishAsync(GivenRoom.Story("Fourteen dockers were injured in the clashes, the Harbour Ministry says."));
        var reworded = await room.TellAsync();
        var onWeb = await room.SayOnWebAsync("Who was arrested?");
        await room.PublishAsync(GivenRoom.Story(Right));
        var corrected = await room.TellAsync();

        Assert.Empty(reworded);
        Assert.DoesNotContain("Correction", onWeb, StringComparison.Ordinal);
        Assert.Contains("“Fourteen dockers", Assert.Single(corrected).Body.Text.Text, StringComparison.Ordinal);
        Assert.Contains("“Fourteen dockers", await room.SayOnWebAsync("Who was arrested?"), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_an_article_leaves_out_is_not_called_wrong(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.SendAllAsync();
        await room.PublishAsync(GivenRoom.Story(""));

        var told = Assert.Single(await room.TellAsync()).Body.Text.Text;

        Assert.StartsWith("No longer in its source\n\n", told, StringComparison.Ordinal);
        Assert.EndsWith("The article does not say so any more.", told, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_reader_is_told_in_the_language_of_the_reader(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine, readers: 0);
        await room.Alerts.AddReaderAsync(AlertRoom.Reader(101) with { Language = "ru", LanguageIsChosen = true });
        await room.SayAsync(101, GivenRoom.Question);
        await room.SendAllAsync();
        room.Store.Clock.Advance(TimeSpan.FromHours(2));
        await room.PublishAsync(GivenRoom.Story(Right));

        var told = Assert.Single(await room.TellAsync()).Body.Text.Text;

        Assert.StartsWith("Исправление\n\nВот что я сообщил вам 2 часа назад: «The Harbour", told, StringComparison.Ordinal);
    }
}
