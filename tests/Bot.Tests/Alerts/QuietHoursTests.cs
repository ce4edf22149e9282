using Bot.Alerts;
using Bot.Subscribers;
using Bot.Tests.Storage;

namespace Bot.Tests.Alerts;

public sealed class QuietHoursTests(StoreFixture stores)
{
    private const string Text = "A dam has burst above the valley, the interior ministry says";

    // It is noon; these readers sleep until one o'clock.
    private static readonly (TimeOnly From, TimeOnly Until) UntilOne = (new TimeOnly(11, 0), new TimeOnly(13, 0));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("22:00", "07:00", "UTC", "2022-01-17T23:30Z", "2022-01-18T07:00Z")]
    [InlineData("22:00", "07:00", "UTC", "2022-01-17T06:59Z", "2022-01-17T07:00Z")]
    [InlineData("22:00", "07:00", "UTC", "2022-01-17T07:00Z", null)]
    [InlineData("22:00", "07:00", "Asia/Almaty", "2022-01-17T16:00Z", "2022-01-18T01:00Z")]
    [InlineData("12:00", "14:00", "Nowhere/Else", "2022-01-17T12:00Z", "2022-01-17T14:00Z")]
    [InlineData("00:00", "02:30", "Europe/Berlin", "2022-03-27T00:30Z", "2022-03-27T01:00Z")]
    [InlineData("09:00", "09:00", "UTC", "2022-01-17T09:00Z", null)]
    public void Quiet_hours_end_by_the_readers_clock(string from, string until, string zone, string now, string? end)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var hours = new QuietHours(TimeOnly.Parse(from, culture), TimeOnly.Parse(until, culture), zone);

        var expected = end is null ? (DateTimeOffset?)null : DateTimeOffset.Parse(end, culture);
        Assert.Equal(expected, hours.EndAfter(DateTimeOffset.Parse(now, culture)));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_quiet_hours_held_back_comes_as_one_message_at_their_end(StoreEngine engine)
    {
        await using var room = await RoomAsync(engine);
        await room.SendAlertAsync(Text);
        await room.SendAlertAsync("A second thing, the ministry of health says");
        var before = await room.DeliverAllAsync();
        await CatchUpAsync(room);
        var early = await room.DeliverAllAsync();

        room.Store.Clock.Advance(TimeSpan.FromHours(1));
        await CatchUpAsync(room);
        var after = await room.DeliverAllAsync();
        await CatchUpAsync(room);

        Assert.Equal([101, 101], before.Where(message => message.IsAlert).Select(message => message.Chat));
        Assert.Empty(early);
        var catchUp = Assert.Single(after);
        Assert.Equal(
            (102, $"While it was quiet: 2 alerts\n\n{Text}\n\nA second thing, the ministry of health says"), (catchUp.Chat, catchUp.Text));
        Assert.Empty(await room.DeliverAllAsync());
        Assert.Equal(AlertStatus.Sent, (await room.RevisionAsync()).Status);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_comes_after_quiet_hours_and_what_becomes_of_it_is_in_the_readers_language(StoreEngine engine)
    {
        await using var room = await RoomAsync(engine);
        await room.AddReaderAsync(AlertRoom.Reader(103) with { Language = "ru" }, new ReaderPreferences { Quiet = UntilOne });
        await room.SendAlertAsync(Text);
        await room.SendAlertAsync("A second thing, the ministry of health says");
        await room.DeliverAllAsync();
        room.Store.Clock.Advance(TimeSpan.FromHours(1));
        await CatchUpAsync(room);
        var caughtUp = (await room.DeliverAllAsync()).ToDictionary(message => message.Chat, message => message.Text);
        await room.ApproveAndSendAsync(await room.SayAsync(1, "/retract 1 The dam holds."));
        var changed = (await room.DeliverAllAsync()).First(message => message is { Chat: 103, IsEdit: true });

        const string second = "A second thing, the ministry of health says";
        Assert.Equal($"While it was quiet: 2 alerts\n\n{Text}\n\n{second}", caughtUp[102]);
        Assert.Equal($"Пока было тихо, срочных новостей: 2\n\n{Text}\n\n{second}", caughtUp[103]);
        Assert.Equal(
            $"Пока было тихо, срочных новостей: 2\n\nОтозвано в 13:00 UTC: The dam holds.\n\n{second}", changed.Text);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Major_alerts_come_where_the_reader_allows_it(StoreEngine engine)
    {
        await using var room = await RoomAsync(engine);
        await room.AddReaderAsync(AlertRoom.Reader(103), new ReaderPreferences { Quiet = UntilOne, MajorOverrides = true });

        await room.SendAlertAsync(Text, draft => room.PressAsync(1, draft, "Major"));
        var sent = await room.DeliverAllAsync();

        Assert.Equal([101, 103], sent.Where(message => message.IsAlert).Select(message => message.Chat).Order());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_is_withdrawn_meanwhile_does_not_come_and_what_is_corrected_comes_right(StoreEngine engine)
    {
        await using var room = await RoomAsync(engine);
        await room.SendAlertAsync("Nine have died, the ministry says");
        await room.SendAlertAsync("The president has fled, a neighbour says");
        await room.DeliverAllAsync();
        await room.ApproveAndSendAsync(await room.SayAsync(1, "/correct 1 Two have died, the ministry says\nWrong: We said nine."));
        await room.ApproveAndSendAsync(await room.SayAsync(1, "/retract 2 He has not."));
        await room.DeliverAllAsync();

        room.Store.Clock.Advance(TimeSpan.FromHours(1));
        await CatchUpAsync(room);
        var sent = await room.DeliverAllAsync();

        Assert.Equal(
            "While it was quiet\n\nCorrected at 12:00 UTC\nTwo have died, the ministry says\n\nWhat was wrong: We said nine.",
            Assert.Single(sent).Text);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_was_cancelled_meanwhile_does_not_come(StoreEngine engine)
    {
        await using var room = await RoomAsync(engine);
        var sending = await room.SendAlertAsync(Text);
        await room.RoundAsync(1);
        await room.PressAsync(2, sending, "Cancel");

        room.Store.Clock.Advance(TimeSpan.FromHours(1));
        await CatchUpAsync(room);

        Assert.DoesNotContain(await room.DeliverAllAsync(), message => message.Chat == 102);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_correction_after_the_morning_reaches_those_who_got_it_then(StoreEngine engine)
    {
        await using var room = await RoomAsync(engine);
        await room.SendAlertAsync(Text);
        await room.SendAlertAsync("A second thing, the ministry of health says");
        await room.DeliverAllAsync();
        room.Store.Clock.Advance(TimeSpan.FromHours(1));
        await CatchUpAsync(room);
        await room.DeliverAllAsync();

        await room.ApproveAndSendAsync(await room.SayAsync(1, "/retract 1 The dam holds."));
        var sent = (await room.DeliverAllAsync()).Where(message => message.Chat == 102).ToList();

        Assert.Equal(2, sent.Count);
        Assert.Equal(
            (1_020L, "While it was quiet: 2 alerts\n\nWithdrawn at 13:00 UTC: The dam holds.\n\nA second thing, the ministry of health says"),
            (sent[0].Body.Edits, sent[0].Text));
        Assert.Equal(1_020, sent[1].Body.RepliesTo);
    }

    private static Task<bool> CatchUpAsync(AlertRoom room) => room.Get<CatchUp>().StepAsync(Stop);

    /// <summary>Reader 101 is awake, reader 102 sleeps.</summary>
    private async Task<AlertRoom> RoomAsync(StoreEngine engine)
    {
        var room = await AlertRoom.OpenAsync(stores, engine, readers: 1);
        await room.AddReaderAsync(AlertRoom.Reader(102), new ReaderPreferences { Quiet = UntilOne });
        return room;
    }
}
