using Bot.Alerts;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Subscribers;
using Bot.Tests.Storage;

namespace Bot.Tests.Alerts;

public sealed class FanOutTests(StoreFixture stores)
{
    private const string Text = "A dam has burst above the valley, the interior ministry says";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Every_reader_gets_it_once_over_pages_and_a_crash_in_the_middle_of_one(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 3_500);
        await room.SendAlertAsync(Text);
        await room.RoundAsync(1);
        var before = await room.RevisionAsync();

        // The process ends in a page: half of it is written, nothing is committed.
        await Assert.ThrowsAsync<IOException>(() => room.Store.Database.WriteAsync<bool>(async connection =>
        {
            await FanOutStore.MoveAsync(connection, before, FanOutStage.Readers, "telegram:3200", Stop);
            await room.Get<CampaignStore>().AddAsync(
                connection, new CampaignContent(before.Id, before.ContentId!.Value, OutboxPriority.Alert, null),
                [ChatKey.Telegram(3_150), ChatKey.Telegram(3_160)], Stop);
            throw new IOException("killed");
        }, Stop));
        await using var next = room.Again();
        await room.Sender.SendAsync();
        await next.RoundAsync(1);
        var sent = await room.DeliverAllAsync();

        var tally = await room.Get<CampaignStore>().CountEndedAsync(before.Id, null, null, Stop);
        Assert.Equal((FanOutStage.Readers, 3_500), (before.Stage, tally[OutboxState.Sent]));
        Assert.Equal(sent.Count(message => message.IsAlert), sent.Where(message => message.IsAlert).DistinctBy(message => message.Chat).Count());
        Assert.Equal((AlertStatus.Sent, 3_500), ((await room.RevisionAsync()).Status, (await room.RevisionAsync()).AudienceSize));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_forum_gets_it_in_the_topic_that_it_chose_and_after_quiet_hours_too(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 1);
        var forum = AlertRoom.Reader(-500) with { Kind = ChatKind.Group };
        await room.AddReaderAsync(forum, new ReaderPreferences { NewsThread = 12 });
        await room.AddReaderAsync(
            forum with { Chat = ChatKey.Telegram(-600) },
            new ReaderPreferences { NewsThread = 13, Quiet = (new TimeOnly(11, 0), new TimeOnly(13, 0)) });

        await room.SendAlertAsync(Text);
        var sent = (await room.DeliverAllAsync()).Where(message => message.IsAlert).ToDictionary(message => message.Chat, message => message.Row.Thread);
        room.Store.Clock.Advance(TimeSpan.FromHours(1));
        await room.Get<CatchUp>().StepAsync(Stop);
        var later = Assert.Single(await room.DeliverAllAsync(), message => message.Chat == -600);

        Assert.Equal(new Dictionary<long, int?> { [101] = null, [-500] = 12 }, sent);
        Assert.Equal(13, later.Row.Thread);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Of_an_alert_that_was_begun_with_one_content_all_get_that(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(AlertRoom.Reader(101) with { Language = "ru" });
        await room.SendAlertAsync("A dam has burst in Kazakhstan, the interior ministry says");
        await room.Get<AlertPreparation>().PrepareAsync(await room.RevisionAsync(), room.Store.Clock.GetUtcNow(), Stop);
        await room.Store.Database.WriteAsync(async connection =>
        {
            await MustChangeStore.RunAsync(connection, "delete from alert_contents where language = 'ru'", new { }, Stop);
            return true;
        }, Stop);

        var alert = Assert.Single(await room.DeliverAllAsync(), message => message.IsAlert);

        Assert.Equal("Kazakhstan: the basics", alert.Button.Label);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task It_stays_a_few_thousand_messages_ahead(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 4_500);
        await room.SendAlertAsync(Text);

        await room.RoundAsync(5);
        var ahead = await room.Get<OutboxStore>().CountUnendedAsync(Stop);

        Assert.InRange(ahead, 2_000, 3_000);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_scheduled_alert_goes_out_at_its_time(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 2);
        await room.SendAlertAsync(Text, async draft =>
        {
            var menu = await room.PressAsync(1, draft, "Schedule");
            return await room.PressAsync(1, menu, "At 12:15 UTC");
        });

        var early = await room.DeliverAllAsync();
        room.Store.Clock.Advance(TimeSpan.FromMinutes(15));
        var due = await room.DeliverAllAsync();

        Assert.DoesNotContain(early, message => message.IsAlert);
        Assert.Equal(2, due.Count(message => message.IsAlert));
        Assert.Equal([AlertAction.Released, AlertAction.Started, AlertAction.Sent], (await room.ActionsAsync()).TakeLast(3));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Telegram_refusing_every_message_is_a_failure(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 2);
        await room.SendAlertAsync(Text);

        await room.DeliverAllAsync(message => message.IsAlert ? new SendResult.Rejected("no") : TestMessage.Arrives(message));

        Assert.Equal(AlertStatus.Failed, (await room.RevisionAsync()).Status);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_chat_that_blocked_the_bot_gets_no_second_alert(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 3);
        await room.SendAlertAsync(Text);
        await room.DeliverAllAsync(message => message.Chat == 102 ? new SendResult.Gone("blocked") : TestMessage.Arrives(message));

        var draft = await room.SayAsync(1, "/alert Something else altogether, the ministry of health says");
        await room.ApproveAndSendAsync(draft);
        var sent = await room.DeliverAllAsync();

        Assert.Equal([101, 103], sent.Where(message => message.IsAlert).Select(message => message.Chat).Order());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task The_progress_is_shown_at_most_every_three_seconds_in_one_message(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 10);
        await room.SendAlertAsync(Text);
        await room.RoundAsync(1);
        await room.Sender.AnswerAsync([.. (await room.Sender.TakeAsync()).Where(message => message.Chat <= 105)]);

        await room.RoundAsync();
        room.Store.Clock.Advance(AlertNotices.Interval);
        await room.RoundAsync();
        var shown = (await room.Sender.TakeAsync()).ToList();

        var edit = Assert.Single(shown);
        Assert.Equal((2, 9_000), (edit.Chat, edit.Body.Edits));
        Assert.Contains("██████░░░░░░ 50%\n5 of 10 sent · 0 failed · 0 blocked", edit.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_drill_reaches_admins_only_and_says_how_long_it_took(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 3);

        await room.SayAsync(1, "/drill");
        var sent = await room.DeliverAllAsync();

        Assert.Equal([1, 2, 3], sent.Where(message => message.IsAlert).Select(message => message.Chat).Order());
        Assert.All(sent.Where(message => message.IsAlert), message => Assert.StartsWith("TEST.", message.Text, StringComparison.Ordinal));
        var report = Assert.Single(sent, message => message.Text.StartsWith("Alert 1, drill is over.", StringComparison.Ordinal));
        Assert.Contains("0.00 s: last one with its reader\n3 of 3 admins have it.", report.Text, StringComparison.Ordinal);
        Assert.Null((await room.RevisionAsync()).FactId);
    }
}
