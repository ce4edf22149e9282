using Bot.Gateway;
using Bot.Outbox;
using Bot.Tests.Gateway;
using Bot.Tests.Storage;

namespace Bot.Tests.Preferences;

/// <summary>What comes unasked to a forum.</summary>
public sealed class NewsThreadTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Bad Request: message thread not found")]
    [InlineData("Bad Request: TOPIC_CLOSED")]
    public async Task It_comes_to_the_group_when_its_topic_is_gone(string refusal)
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        var row = await WaitingAsync(room);
        room.Telegram.Refuse("sendMessage", 400, refusal);
        room.Telegram.Next("sendMessage", FakeTelegram.Ok("""{"message_id":5,"date":1,"chat":{"id":-100,"type":"supergroup"} }"""));

        var result = await room.Get<Postman>().DeliverAsync(row);

        Assert.Equal(new SendResult.Sent(5), result);
        Assert.Equal(12, (await room.Telegram.CallAsync("sendMessage")).Body.GetProperty("message_thread_id").GetInt32());
        Assert.False((await room.Telegram.CallAsync("sendMessage")).Body.TryGetProperty("message_thread_id", out _));
    }

    [Fact]
    public async Task It_is_sent_once_when_it_is_refused_for_another_cause()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        var row = await WaitingAsync(room);
        room.Telegram.Refuse("sendMessage", 400, "Bad Request: message is too long");

        Assert.IsType<SendResult.Rejected>(await room.Get<Postman>().DeliverAsync(row));
        Assert.Single(room.Telegram.Calls);
    }

    /// <summary>An alert to the group, which wants news in its topic 12.</summary>
    private static async Task<OutboxRow> WaitingAsync(SettingsRoom room)
    {
        room.IsInChats("creator");
        await room.HearAsync(room.InGroup("/alertlevel all", 5, thread: 12));
        Assert.Single(room.Telegram.Calls);
        await room.Store.Database.WriteAsync(async connection =>
        {
            var message = new OutgoingMessage(SettingsRoom.Group, new MessageText("A dam has burst", []), []);
            await room.Get<CampaignStore>().AddOwnAsync(
                connection, Guid.CreateVersion7(), [new OutboxEntry(OutboxPriority.Alert, message)], Stop);
            return true;
        }, Stop);
        return Assert.Single(await room.Get<DispatchStore>().LoadAsync(OutboxPriority.Alert, 10, Stop));
    }
}
