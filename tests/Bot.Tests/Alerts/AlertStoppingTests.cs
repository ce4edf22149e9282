using Bot.Alerts;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Tests.Storage;

namespace Bot.Tests.Alerts;

public sealed class AlertStoppingTests(StoreFixture stores)
{
    private const string Text = "A dam has burst above the valley, the interior ministry says";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_pause_holds_what_waits_and_a_resume_lets_it_go(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 5);
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
    public async Task Who_stops_the_news_does_not_get_what_still_waits_and_gets_it_held_back_neither(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 3);
        var sending = await room.SendAlertAsync(Text);
        await room.RoundAsync(1);
        await room.SayAsync(101, "/stop");
        var paused = await room.PressAsync(2, sending, "Pause");
        await room.SayAsync(102, "/stop");
        await room.PressAsync(2, paused, "Resume");

        var sent = await room.DeliverAllAsync();

        Assert.Equal([103], sent.Where(message => message.IsAlert).Select(message => message.Chat));
        Assert.Equal(AlertStatus.Sent, (await room.RevisionAsync()).Status);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Another_alert_passes_one_that_is_paused(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 2);
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
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 2_500);
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
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 2_600);
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
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 3);
        var sending = await room.SendAlertAsync(Text);
        await room.RoundAsync(1);
        await room.PressAsync(2, sending, "Pause");

        room.Store.Clock.Advance(TimeSpan.FromMinutes(31));
        await room.RoundAsync();

        Assert.Equal(AlertStatus.Expired, (await room.RevisionAsync()).Status);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_scheduled_alert_whose_time_passed_during_an_outage_does_not_go_out(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 2);
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
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 3);
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
}
