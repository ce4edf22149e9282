using Bot.Conversations;
using Bot.Facts.Corrections;
using Bot.Gateway;
using Bot.Inbox;
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
    public async Task A_crash_between_two_steps_neither_loses_nor_doubles_it(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.SendAllAsync();
        await room.PublishAsync(GivenRoom.Story(Right));
        await using var other = room.Alerts.Again();
        var correction = (await room.Get<CorrectionStore>().NextAsync(Stop))!;

        // Noting who is to be told is given up in the middle, then done by two at once.
        await Assert.ThrowsAsync<InvalidOperationException>(() => room.Store.Database.WriteAsync<bool>(async connection =>
        {
            await CorrectionStore.MoveAsync(connection, correction, null, Stop);
            await CorrectionStore.DueAsync(connection, correction, "telegram:101", room.Now, Stop);
            throw new InvalidOperationException("crash");
        }, Stop));
        await Task.WhenAll(room.Get<CorrectionRound>().RunAsync(Stop), other.Get<CorrectionRound>().RunAsync(Stop));
        // So is the telling.
        var due = await room.Get<PendingReaderStore>().DueAsync(room.Now, 10, Stop);
        foreach (var reader in due)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => room.Store.Database.WriteAsync<bool>(async connection =>
            {
                await PendingReaderStore.TellAsync(connection, reader.Chat, reader.Facts, [], room.Now, Stop);
                throw new InvalidOperationException("crash");
            }, Stop));
        }
        await Task.WhenAll(
            Task.Run(() => room.Get<CorrectionRound>().RunAsync(Stop)), Task.Run(() => other.Get<CorrectionRound>().RunAsync(Stop)));
        room.Store.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Single(await room.TellAsync());
        Assert.Empty(await room.TellAsync());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_turn_whose_fact_has_just_ended_is_made_anew(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        var effect = await room.EffectAsync(ChatKey.Telegram(101), GivenRoom.Question);
        await room.PublishAsync(GivenRoom.Story(Right));

        await Assert.ThrowsAsync<TurnConflictException>(() => room.StoreAsync(effect));

        Assert.Equal(0, await room.CountAsync("outbox"));
        await room.SayAsync(101, GivenRoom.Question);
        Assert.Contains("9 dockers", Assert.Single(await room.SendAllAsync()).Body.Text.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Whoever_is_told_while_the_fact_ends_hears_of_it_or_is_not_told(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine, readers: 12);
        var effects = new List<Effect>();
        for (var person = 101; person <= 112; person++)
            effects.Add(await room.EffectAsync(ChatKey.Telegram(person), GivenRoom.Question));

        var stored = effects.Select(effect => Task.Run(async () =>
        {
            try
            {
                await room.StoreAsync(effect);
                return true;
            }
            catch (TurnConflictException)
            {
                return false;
            }
        })).ToList();
        await room.PublishAsync(GivenRoom.Story(Right));
        var told = (await Task.WhenAll(stored)).Count(one => one);
        await room.SendAllAsync();

        Assert.Equal(told, (await room.TellAsync()).Count);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task On_the_web_page_the_next_answer_tells_it_once(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayOnWebAsync(GivenRoom.Question);
        await room.PublishAsync(GivenRoom.Story(Right));
        Assert.Empty(await room.TellAsync());

        var next = await room.SayOnWebAsync("Who was arrested?");
        var after = await room.SayOnWebAsync("Who was arrested?");

        Assert.StartsWith(
            "Correction: earlier I told you “The Harbour Ministry says 14 dockers were injured in the clashes.”\n"
            + "Now: The Harbour Ministry says 9 dockers were injured in the clashes.", next, StringComparison.Ordinal);
        Assert.DoesNotContain("Correction", after, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Who_hears_it_in_the_conversation_gets_no_message(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.SendAllAsync();
        await room.PublishAsync(GivenRoom.Story(Right));

        await room.SayAsync(101, "Who was arrested?");
        var reply = Assert.Single(await room.ReceivedAsync(101));

        Assert.StartsWith("Correction: earlier I told you", reply, StringComparison.Ordinal);
        Assert.Empty(await room.TellAsync());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Who_got_the_message_hears_nothing_of_it_in_the_conversation(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.SendAllAsync();
        await room.PublishAsync(GivenRoom.Story(Right));
        var early = await room.EffectAsync(ChatKey.Telegram(101), "Who was arrested?");
        Assert.Single(await room.TellAsync());

        // Its turn was made before the message went out.
        await Assert.ThrowsAsync<TurnConflictException>(() => room.StoreAsync(early));
        await room.SayAsync(101, "Who was arrested?");

        Assert.DoesNotContain("Correction", Assert.Single(await room.ReceivedAsync(101)), StringComparison.Ordinal);
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

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Who_has_a_copy_of_an_alert_hears_only_from_the_alert_that_it_was_wrong(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine, readers: 1);
        await room.Alerts.SendAlertAsync("Nine people have died in a fire in Almaty, the interior ministry says");
        await room.Alerts.DeliverAllAsync();
        await room.Alerts.AddReadersAsync(1, first: 102);
        await room.SayAsync(101, "How many people have died in Almaty?");
        await room.SayAsync(102, "How many people have died in Almaty?");
        await room.SendAllAsync();

        await room.Alerts.ApproveAndSendAsync(await room.Alerts.SayAsync(1,
            "/correct 1 Two people have died in a fire in Almaty, the interior ministry says\nWrong: We said that nine people had died."));
        var byAlert = await room.Alerts.DeliverAllAsync();
        var byWorker = await room.TellAsync();
        await room.SayAsync(101, "Who was arrested?");

        Assert.Contains(byAlert, message => message.Row.Chat == ChatKey.Telegram(101));
        var told = Assert.Single(byWorker);
        Assert.Equal(ChatKey.Telegram(102), told.Row.Chat);
        Assert.Contains("We said that nine people had died.\nNow: Two people", told.Body.Text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Correction", Assert.Single(await room.ReceivedAsync(101)), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_an_alert_told_counts_as_given(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine, readers: 2);
        await room.Alerts.SendAlertAsync("Nine people have died in a fire in Almaty, the interior ministry says");
        await room.Alerts.DeliverAllAsync(message => message.Row.Chat == ChatKey.Telegram(102)
            ? new SendResult.Rejected("bad") : TestMessage.Arrives(message));
        var fact = (await room.Alerts.RevisionAsync()).FactId!.Value;
        var given = room.Get<GivenFactStore>();

        Assert.True((await given.FindAsync(ChatKey.Telegram(101), [fact], Stop)).ContainsKey(fact));
        Assert.Empty(await given.FindAsync(ChatKey.Telegram(102), [fact], Stop));
        Assert.Equal(0, await room.CountAsync("facts_given"));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_fact_told_again_in_vain_was_told_all_the_same(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.SendAllAsync();
        await room.SayAsync(101, GivenRoom.Question);
        await room.SendAllAsync(_ => new SendResult.Rejected("bad"));
        await room.PublishAsync(GivenRoom.Story(Right));

        Assert.Single(await room.TellAsync());
    }
}
