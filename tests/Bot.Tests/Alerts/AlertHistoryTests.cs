using Bot.Gateway;
using Bot.Outbox;
using Bot.Tests.Storage;

namespace Bot.Tests.Alerts;

public sealed class AlertHistoryTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Stats_tell_how_long_it_took_what_failed_and_what_readers_did(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 12);
        await room.SendAlertAsync("A dam has burst in Kazakhstan, the interior ministry says");
        await room.RoundAsync(1);
        var taken = (await room.Sender.TakeAsync()).Where(message => message.IsAlert).ToList();
        for (var index = 0; index < taken.Count; index++)
        {
            room.Store.Clock.Advance(TimeSpan.FromSeconds(1));
            await room.Sender.AnswerAsync([taken[index]], index switch
            {
                10 => _ => new SendResult.Gone("Forbidden: bot was blocked by the user"),
                11 => _ => new SendResult.Rejected("Bad Request: no"),
                _ => TestMessage.Arrives,
            });
        }
        await room.RoundAsync();
        await PressAsync(room, taken[0]);
        await PressAsync(room, taken[1]);
        await room.Get<Bot.Storage.Database>().WriteAsync(async connection =>
        {
            await room.Get<Bot.Subscribers.SubscriberStore>().HearAsync(connection, new ChatNews.Gone(taken[3].Row.Chat, "blocked"), Stop);
            return true;
        }, Stop);

        var stats = await room.SayAsync(1, "/stats 1");

        Assert.Equal(
            """
            Alert 1: sent
            10 of 12 have it
            50 % of them after 5 seconds
            90 % of them after 9 seconds
            100 % of them after 10 seconds
            2 presses of its button
            1 blocked the bot in the hour after
            1 take no messages: Forbidden: bot was blocked by the user
            1 refused by Telegram: Bad Request: no
            """, stats.Replies[0].Text.Text);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Alerts_lists_the_latest_and_the_history_of_one(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 1);
        Assert.StartsWith("There are no alerts yet.", (await room.SayAsync(1, "/alerts")).Replies[0].Text.Text, StringComparison.Ordinal);
        await room.SendAlertAsync("One, the ministry says");
        await room.DeliverAllAsync();
        await room.ApproveAndSendAsync(await room.SayAsync(1, "/retract 1 It is not so."));
        await room.DeliverAllAsync();
        await room.SayAsync(3, "/alert Two, the ministry says");

        var list = (await room.SayAsync(1, "/alerts")).Replies[0].Text.Text;
        var history = (await room.SayAsync(1, "/alerts 1")).Replies[0].Text.Text;

        Assert.StartsWith("2 Two, the ministry says\n    draft · now, by Person 3\n1 It is not so.\n    withdrawn · now, by Person 1\n", list, StringComparison.Ordinal);
        Assert.Equal(
            """
            Alert 1: withdrawn

            Original
            One, the ministry says
            17 Jan 12:00:00 drafted – Person 1
            17 Jan 12:00:00 sent for approval – Person 1
            17 Jan 12:00:00 approved – Person 2
            17 Jan 12:00:00 sending began – Person 2
            17 Jan 12:00:00 sent – the bot

            Retraction
            It is not so.
            17 Jan 12:00:00 drafted – Person 1
            17 Jan 12:00:00 sent for approval – Person 1
            17 Jan 12:00:00 approved – Person 2
            17 Jan 12:00:00 sending began – Person 2
            17 Jan 12:00:00 sent – the bot
            """, history);
    }

    [Fact]
    public async Task Figures_of_what_was_never_sent_are_not_made_up()
    {
        await using var room = await AlertRoom.OpenAsync(stores, StoreEngine.Sqlite);
        await room.SayAsync(1, "/alert One");

        Assert.Equal("No alert 1 has been sent.", (await room.SayAsync(1, "/stats 1")).Replies[0].Text.Text);
        Assert.Equal("There is no alert 7. /alerts lists the latest.", (await room.SayAsync(1, "/alerts 7")).Replies[0].Text.Text);
    }

    private static async Task PressAsync(AlertRoom room, TestMessage below)
    {
        var button = below.Body.Keyboard![0][0];
        Assert.Equal("Kazakhstan: the basics", button.Label);
        await room.Store.Database.WriteAsync(async connection =>
        {
            await ButtonStore.AddPressAsync(
                connection, below.Row.Chat, new ButtonPress("p", button.Token, below.Chat * 10), room.Store.Clock.GetUtcNow(), Stop);
            return true;
        }, Stop);
    }
}
