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
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReadersAsync(3_500);
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
    public async Task It_stays_a_few_thousand_messages_ahead(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReadersAsync(4_500);
        await room.SendAlertAsync(Text);

        await room.RoundAsync(5);
        var ahead = await room.Get<OutboxStore>().CountUnendedAsync(Stop);

        Assert.InRange(ahead, 2_000, 3_000);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_pause_holds_what_waits_and_a_resume_lets_it_go(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReadersAsync(5);
        var sending = await room.SendAlertAsync(Text);
        await room.RoundAsync(1);

        var paused = await room.PressAsync(2, sending, "Pause");
        var during = await room.DeliverAllAsync();
        var second = await room.PressAsync(3, sending, "Pause");
        var resumed = await room.PressAsync(2, paused, "Resume");
        var after = await room.DeliverAllAsync();

        Assert.DoesNotContain(during, message => message.IsAlert);
        Assert.Equal(AlertRefusalTexts.Refused(DeskRefusal.WrongState), second.Toast);
        Assert.Equal(5, after.Count(message => message.IsAlert));
        // Pressed twice within half a minute, a button would do nothing: each has words of its own.
        Assert.NotEqual(AlertRoom.ButtonOf(sending.Replies, "Pause").Says, AlertRoom.ButtonOf(resumed.Replies, "Pause").Says);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Another_alert_passes_one_that_is_paused(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReadersAsync(2);
        var sending = await room.SendAlertAsync(Text);
        await room.RoundAsync(1);
        await room.PressAsync(2, sending, "Pause");

        await room.SendAlertAsync("Something else altogether, the ministry of health says");
        var sent = await room.DeliverAllAsync();

        Assert.Equal(2, sent.Count(message => message.IsAlert && message.Text.StartsWith("Something", StringComparison.Ordinal)));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_cancel_takes_back_what_was_not_sent(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReadersAsync(2_500);
        var sending = await room.SendAlertAsync(Text);
        await room.RoundAsync(1);
        await room.Sender.AnswerAsync((await room.Sender.TakeAsync()).Take(0).ToList());
        var inFlight = await room.Get<OutboxStore>().CountUnendedAsync(Stop);

        await room.PressAsync(2, sending, "Cancel");
        await room.RoundAsync();

        Assert.Equal(AlertStatus.Cancelled, (await room.RevisionAsync()).Status);
        // What was being sent is still on its way, so the books stay open.
        Assert.Null((await room.RevisionAsync()).FinishedAt);
        Assert.Equal(inFlight, await room.Get<OutboxStore>().CountUnendedAsync(Stop));
        Assert.Empty(await room.Sender.TakeAsync());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task After_an_outage_longer_than_its_send_by_time_nothing_goes_out_and_admins_hear_of_it(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReadersAsync(2_600);
        await room.SendAlertAsync(Text);
        await room.RoundAsync(1);
        var early = (await room.Sender.SendAsync()).Count(message => message.IsAlert);
        await room.RoundAsync(1);

        room.Store.Clock.Advance(TimeSpan.FromMinutes(31));
        await using var restarted = room.Again();
        await restarted.RoundAsync();
        var late = await room.DeliverAllAsync();

        Assert.DoesNotContain(late, message => message.IsAlert);
        Assert.Equal(AlertStatus.Expired, (await room.RevisionAsync()).Status);
        var told = late.Where(message => message.Text.StartsWith("Alert 1 has expired.", StringComparison.Ordinal)).ToList();
        Assert.Equal([1, 2, 3], told.Select(message => message.Chat).Order());
        Assert.Contains($"{AlertDeskTexts.Count(2_600 - early)} readers did not get it, {AlertDeskTexts.Count(early)} did", told[0].Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_paused_alert_expires_too(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReadersAsync(3);
        var sending = await room.SendAlertAsync(Text);
        await room.RoundAsync(1);
        await room.PressAsync(2, sending, "Pause");

        room.Store.Clock.Advance(TimeSpan.FromMinutes(31));
        await room.RoundAsync();

        Assert.Equal(AlertStatus.Expired, (await room.RevisionAsync()).Status);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_scheduled_alert_goes_out_at_its_time(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReadersAsync(2);
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
    public async Task A_scheduled_alert_whose_time_passed_during_an_outage_does_not_go_out(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReadersAsync(2);
        await room.SendAlertAsync(Text, async draft =>
            await room.PressAsync(1, await room.PressAsync(1, draft, "Schedule"), "At 12:15 UTC"));

        room.Store.Clock.Advance(TimeSpan.FromMinutes(46));
        var sent = await room.DeliverAllAsync();

        Assert.DoesNotContain(sent, message => message.IsAlert);
        Assert.Contains(sent, message => message.Text.Contains("2 readers did not get it, 0 did", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_comes_back_unsent_after_a_pause_or_a_cancel_does_not_go_out(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReadersAsync(3);
        var sending = await room.SendAlertAsync(Text);
        await room.RoundAsync(1);
        var flying = await room.Sender.TakeAsync();

        var paused = await room.PressAsync(2, sending, "Pause");
        await room.Sender.AnswerAsync(flying, _ => new SendResult.NotSent("no connection"));
        var whilePaused = await room.Sender.SendAsync();
        await room.RoundAsync(1);
        var resumed = await room.PressAsync(2, paused, "Resume");
        var afterwards = await room.Sender.TakeAsync();
        await room.PressAsync(2, resumed, "Cancel");
        await room.Sender.AnswerAsync(afterwards, _ => new SendResult.NotSent("no connection"));
        var whileCancelled = await room.Sender.SendAsync();
        await room.RoundAsync();

        Assert.DoesNotContain(whilePaused, message => message.IsAlert);
        Assert.Equal(3, afterwards.Count(message => message.IsAlert));
        Assert.DoesNotContain(whileCancelled, message => message.IsAlert);
        Assert.NotNull((await room.RevisionAsync()).FinishedAt);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Telegram_refusing_every_message_is_a_failure(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReadersAsync(2);
        await room.SendAlertAsync(Text);

        await room.DeliverAllAsync(message => message.IsAlert ? new SendResult.Rejected("no") : TestMessage.Arrives(message));

        Assert.Equal(AlertStatus.Failed, (await room.RevisionAsync()).Status);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_chat_that_blocked_the_bot_gets_no_second_alert(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReadersAsync(3);
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
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReadersAsync(10);
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
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReadersAsync(3);

        await room.SayAsync(1, "/drill");
        var sent = await room.DeliverAllAsync();

        Assert.Equal([1, 2, 3], sent.Where(message => message.IsAlert).Select(message => message.Chat).Order());
        Assert.All(sent.Where(message => message.IsAlert), message => Assert.StartsWith("TEST.", message.Text, StringComparison.Ordinal));
        var report = Assert.Single(sent, message => message.Text.StartsWith("Alert 1, drill is over.", StringComparison.Ordinal));
        Assert.Contains("0.00 s: last one with its reader\n3 of 3 admins have it.", report.Text, StringComparison.Ordinal);
        Assert.Null((await room.RevisionAsync()).FactId);
    }
}
