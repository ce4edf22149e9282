using Bot.Gateway;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Gateway;

/// <summary>What Telegram refuses to a poller.</summary>
public sealed class TelegramPollerTroubleTests
{
    [Fact]
    public async Task Another_poller_is_told_once_and_overcome_when_it_ends()
    {
        await using var desk = new TelegramDesk();
        for (var i = 0; i < 3; i++)
            desk.Telegram.Refuse("getUpdates", 409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        desk.Telegram.Next("getUpdates", TelegramPollerTests.Batch(TelegramPollerTests.Said(5)));
        await using var polling = new RunningPoller(desk);

        for (var i = 0; i < 3; i++)
        {
            await desk.Telegram.CallAsync("getUpdates");
            await TelegramPollerTests.PassAsync(desk, 3, 4.5);
        }

        Assert.Equal(["telegram:5"], await polling.NextAsync());
        Assert.Contains(
            "another program is asking for this bot's updates", Assert.Single(desk.Log.At(LogLevel.Error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_in_the_way_is_removed()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Refuse("getUpdates", 409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        desk.Telegram.Next("getUpdates", TelegramPollerTests.Batch(TelegramPollerTests.Said(5)));
        await using var polling = new RunningPoller(desk);

        await desk.Telegram.CallAsync("getUpdates");
        var removal = await desk.Telegram.CallAsync("deleteWebhook");
        await desk.Time.NextWaitAsync();
        TimeSpan wait;
        while ((wait = await desk.Time.NextWaitAsync()) > TimeSpan.FromSeconds(1))
        {
        }
        desk.Time.Advance(wait);

        Assert.Equal(["telegram:5"], await polling.NextAsync());
        Assert.False(removal.Body.TryGetProperty("drop_pending_updates", out var drop) && drop.GetBoolean());
        Assert.Empty(desk.Log.At(LogLevel.Error));
        Assert.Single(desk.Log.At(LogLevel.Warning));
    }

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(404, "Not Found")]
    public async Task A_refused_token_is_told_once_and_tried_slowly(int code, string description)
    {
        await using var desk = new TelegramDesk();
        for (var i = 0; i < 3; i++)
            desk.Telegram.Refuse("getUpdates", code, description);
        await using var polling = new RunningPoller(desk);

        for (var i = 0; i < 3; i++)
        {
            await desk.Telegram.CallAsync("getUpdates");
            await TelegramPollerTests.PassAsync(desk, 30, 30);
        }

        await desk.Telegram.CallAsync("getUpdates");
        Assert.Contains("the token is refused", Assert.Single(desk.Log.At(LogLevel.Error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_requests_are_waited_for_as_told()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Refuse("getUpdates", 429, "Too Many Requests: retry after 123", """{"retry_after":123}""");
        await using var polling = new RunningPoller(desk);

        await desk.Telegram.CallAsync("getUpdates");
        await TelegramPollerTests.PassAsync(desk, 123, 123);
        await desk.Telegram.CallAsync("getUpdates");
    }

    [Theory]
    [InlineData("""{"ok":true,"result":null}""")]
    [InlineData("""{"ok":true,"result":[{"update_id":5}""")]
    [InlineData("""{"ok":true,"result":[{"message":{}}]}""")]
    [InlineData("<html>OK</html>")]
    public async Task An_answer_that_cannot_be_read_is_asked_for_again(string answer)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("getUpdates", answer);
        desk.Telegram.Next("getUpdates", TelegramPollerTests.Batch(TelegramPollerTests.Said(5)));
        await using var polling = new RunningPoller(desk);

        await desk.Telegram.CallAsync("getUpdates");
        await TelegramPollerTests.PassAsync(desk, 0.5, 0.75);

        Assert.Equal(["telegram:5"], await polling.NextAsync());
    }

    [Fact]
    public async Task It_asks_who_it_is_until_it_is_told()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("getMe", "<html>Bad Gateway</html>", System.Net.HttpStatusCode.BadGateway);
        desk.Telegram.Next("getMe", FakeTelegram.Ok("null"));
        await using var polling = new RunningPoller(desk);

        for (var i = 0; i < 2; i++)
        {
            await desk.Telegram.CallAsync("getMe");
            Assert.Equal(TelegramConnection.AnswerTimeout, await desk.Time.NextWaitAsync());
            desk.Time.Advance(await desk.Time.NextWaitAsync());
        }

        await desk.Telegram.CallAsync("getUpdates");
        Assert.Contains(desk.Log.At(LogLevel.Information), line => line.Contains("@NewsBriefBot", StringComparison.Ordinal));
    }
}
