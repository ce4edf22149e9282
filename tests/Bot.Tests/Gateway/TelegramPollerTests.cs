using Bot.Gateway;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Gateway;

/// <summary>Nothing is confirmed before it is stored, and nothing ends the asking.</summary>
public sealed class TelegramPollerTests
{
    private static readonly TimeSpan PollTimeout = TelegramConnection.LongPoll + TelegramConnection.AnswerTimeout;

    [Fact]
    public async Task It_asks_for_what_it_wants_after_removing_a_webhook_without_losing_what_waits()
    {
        await using var desk = new TelegramDesk();
        await using var polling = new RunningPoller(desk);

        var removal = await desk.Telegram.CallAsync("deleteWebhook");
        var poll = await desk.Telegram.CallAsync("getUpdates");

        Assert.False(removal.Body.TryGetProperty("drop_pending_updates", out var drop) && drop.GetBoolean());
        Assert.Equal(
            """{"limit":100,"timeout":50,"allowed_updates":["message","callback_query","my_chat_member","inline_query"]}""", poll.Body.GetRawText());
    }

    [Fact]
    public async Task Updates_are_confirmed_only_once_they_are_stored()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("getUpdates", Batch(Said(5), Said(6)));
        var stored = new TaskCompletionSource();
        await using var polling = new RunningPoller(desk, _ => stored.Task);

        await desk.Telegram.CallAsync("getUpdates");
        Assert.Equal(["telegram:5", "telegram:6"], await polling.NextAsync());
        Assert.Empty(desk.Telegram.Calls);

        stored.SetResult();
        Assert.Equal(7, Offset(await desk.Telegram.CallAsync("getUpdates")));
    }

    [Fact]
    public async Task What_could_not_be_stored_is_asked_for_again_after_a_wait()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("getUpdates", Batch(Said(5)));
        desk.Telegram.Next("getUpdates", Batch(Said(5)));
        var tries = 0;
        await using var polling = new RunningPoller(
            desk, _ => ++tries == 1 ? throw new InvalidOperationException("disk full") : Task.CompletedTask);

        await desk.Telegram.CallAsync("getUpdates");
        await PassAsync(desk, atLeast: 0.5, atMost: 0.75);

        Assert.Null(Offset(await desk.Telegram.CallAsync("getUpdates")));
        Assert.Equal(6, Offset(await desk.Telegram.CallAsync("getUpdates")));
        Assert.Contains("disk full", Assert.Single(desk.Log.At(LogLevel.Error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_of_somebody_elses_is_a_failure_like_any_other()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("getUpdates", Batch(Said(5)));
        desk.Telegram.Next("getUpdates", (_, _) => throw new TaskCanceledException());
        await using var polling = new RunningPoller(desk, _ => throw new OperationCanceledException());

        await desk.Telegram.CallAsync("getUpdates");
        await PassAsync(desk, 0.5, 0.75);
        await desk.Telegram.CallAsync("getUpdates");
        await PassAsync(desk, 0.5, 0.75);

        Assert.Null(Offset(await desk.Telegram.CallAsync("getUpdates")));
        Assert.False(polling.HasEnded);
    }

    [Fact]
    public async Task One_update_that_cannot_be_read_keeps_no_other()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("getUpdates", Batch(
            Said(5),
            """{"update_id":6,"message":42}""",
            """{"update_id":7,"message":{"message_id":"secret words","chat":{}}}""",
            $$"""{"update_id":8,"message":{{new string('[', 80)}}{{new string(']', 80)}} }""",
            """{"update_id":9,"something_new":{"x":1}}""",
            "17",
            Said(10)));
        await using var polling = new RunningPoller(desk);

        Assert.Equal(["telegram:5", "telegram:10"], await polling.NextAsync());
        await desk.Telegram.CallAsync("getUpdates");
        Assert.Equal(11, Offset(await desk.Telegram.CallAsync("getUpdates")));
        var errors = desk.Log.At(LogLevel.Error);
        Assert.Equal(4, errors.Count);
        Assert.Contains("Update 6 cannot be read", errors[0], StringComparison.Ordinal);
        Assert.Contains("Update 7 cannot be read", errors[1], StringComparison.Ordinal);
        Assert.Contains("Update 8 cannot be read", errors[2], StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Log.All, line => line.Contains("secret words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Updates_that_mean_nothing_are_confirmed_without_being_stored()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("getUpdates", Batch(Updates.Message(Updates.Group, ""","text":"talk" """, update: 5)));
        await using var polling = new RunningPoller(desk, _ => throw new InvalidOperationException("stored"));

        await desk.Telegram.CallAsync("getUpdates");
        Assert.Equal(6, Offset(await desk.Telegram.CallAsync("getUpdates")));
    }

    [Fact]
    public async Task A_server_that_answers_nothing_at_once_is_not_asked_again_at_once()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("getUpdates", Batch());
        await using var polling = new RunningPoller(desk);

        await desk.Telegram.CallAsync("getUpdates");
        await PassAsync(desk, 0.5, 0.5);
        await desk.Telegram.CallAsync("getUpdates");
    }

    [Fact]
    public async Task It_waits_longer_each_time_up_to_30_seconds_and_says_so_once()
    {
        await using var desk = new TelegramDesk();
        for (var i = 0; i < 8; i++)
            desk.Telegram.Next("getUpdates", (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"));
        desk.Telegram.Next("getUpdates", Batch(Said(1)));
        desk.Telegram.Next("getUpdates", (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"));
        await using var polling = new RunningPoller(desk);

        foreach (var wait in new[] { 0.5, 1, 2, 4, 8, 16, 30, 30, 0.5 })
        {
            await desk.Telegram.CallAsync("getUpdates");
            if (wait == 0.5 && polling.StoredAny)
                await desk.Telegram.CallAsync("getUpdates");
            await PassAsync(desk, wait, wait < 30 ? wait * 1.5 : 30);
        }

        await desk.Telegram.CallAsync("getUpdates");
        Assert.Equal(2, desk.Log.At(LogLevel.Warning).Count);
        Assert.Contains("refused", desk.Log.At(LogLevel.Warning)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelled_in_the_middle_of_storing_it_ends_without_confirming(bool asCancellation)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("getUpdates", Batch(Said(5)));
        var polling = new RunningPoller(desk, async cancellationToken =>
        {
            var cancelled = new TaskCompletionSource();
            await using var telling = cancellationToken.Register(cancelled.SetResult);
            await cancelled.Task;
            throw asCancellation ? new OperationCanceledException(cancellationToken) : new InvalidOperationException("closed");
        });
        await desk.Telegram.CallAsync("getUpdates");
        await polling.NextAsync();

        await polling.DisposeAsync();

        Assert.Empty(desk.Telegram.Calls);
        Assert.Empty(desk.Log.At(LogLevel.Error));
    }

    [Fact]
    public async Task Cancelled_while_it_waits_for_updates_it_ends_at_once()
    {
        await using var desk = new TelegramDesk();
        var polling = new RunningPoller(desk);
        await desk.Telegram.CallAsync("getUpdates");

        await polling.DisposeAsync();

        Assert.True(polling.HasEnded);
    }

    internal static string Said(int update) => Updates.Message(Updates.Private, ""","text":"x" """, update: update);

    internal static string Batch(params string[] updates) => FakeTelegram.Ok($"[{string.Join(',', updates)}]");

    internal static int? Offset(TelegramCall call) => call.Body.TryGetProperty("offset", out var offset) ? offset.GetInt32() : null;

    /// <summary>Lets the wait after the last poll pass.</summary>
    internal static async Task PassAsync(TelegramDesk desk, double atLeast, double atMost)
    {
        TimeSpan wait;
        do
            wait = await desk.Time.NextWaitAsync();
        while (wait != PollTimeout);
        do
            wait = await desk.Time.NextWaitAsync();
        while (wait == PollTimeout);
        Assert.InRange(wait.TotalSeconds, atLeast, atMost);
        desk.Time.Advance(wait);
    }
}
