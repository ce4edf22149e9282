using System.Net;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Tests.Gateway;
using Bot.Tests.Storage;

namespace Bot.Tests.Outbox;

public sealed class DispatcherTests(StoreFixture stores)
{
    private const string Send = "sendMessage";

    private static readonly ChatKey Anna = ChatKey.Telegram(1);
    private static readonly ChatKey Ben = ChatKey.Telegram(2);

    private int sent;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_waits_is_sent_each_once_and_in_the_order_of_each_chat(StoreEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.AddAsync([.. Enumerable.Range(0, 200).Select(number => (ChatKey.Telegram(number % 7), $"{number}"))]);
        var calls = new List<TelegramCall>();

        await desk.RunAsync(async () =>
        {
            while (calls.Count < 200)
                calls.Add(await desk.NextMessageAsync());
        });

        Assert.Empty(desk.Telegram.Calls);
        Assert.Equal(0, await UnendedAsync(desk));
        foreach (var chat in calls.GroupBy(call => call.Body.GetProperty("chat_id").GetInt64()))
        {
            var numbers = chat.Select(Number).ToList();
            Assert.Equal(numbers.Order(), numbers);
        }
        Assert.Equal(200, calls.Select(Number).Distinct().Count());
    }

    [Fact]
    public async Task A_reply_is_sent_before_the_broadcast_that_waits()
    {
        await using var desk = await OpenAsync(StoreEngine.Sqlite);
        desk.Limits.MessagesPerSecond = 100;
        await desk.AddAsync(OutboxPriority.Digest, [.. Enumerable.Range(10, 50).Select(chat => (ChatKey.Telegram(chat), $"{chat}"))]);
        await desk.AddAsync(OutboxPriority.Alert, [.. Enumerable.Range(100, 50).Select(chat => (ChatKey.Telegram(chat), $"{chat}"))]);
        await desk.AddAsync((Anna, "1"));

        await desk.RunAsync(async () =>
        {
            Assert.Equal(1, Number(await desk.NextMessageAsync()));
            var next = desk.Telegram.CallAsync(Send);
            await desk.UntilAsync(() => Task.FromResult(next.IsCompleted), TimeSpan.FromMilliseconds(1));
            Assert.InRange(Number(await next), 100, 149);
        });
    }

    [Fact]
    public async Task A_refusal_of_the_chat_drops_what_waits_for_it()
    {
        await using var desk = await OpenAsync(StoreEngine.Sqlite);
        desk.Telegram.Refuse(Send, 403, "Forbidden: bot was blocked by the user");
        await desk.AddAsync((Anna, "1"), (Anna, "2"), (Anna, "3"));

        await desk.RunAsync(desk.NextMessageAsync);

        Assert.Equal(0, await UnendedAsync(desk));
        Assert.Empty(desk.Telegram.Calls);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    public async Task An_error_of_the_servers_is_tried_again_after_a_wait(int status)
    {
        await using var desk = await OpenAsync(StoreEngine.Sqlite);
        desk.Telegram.Next(Send, "<html>Bad gateway</html>", (HttpStatusCode)status);
        await desk.AddAsync((Anna, "1"));

        await desk.RunAsync(async () =>
        {
            await desk.NextMessageAsync();
            var second = desk.Telegram.CallAsync(Send);
            Assert.False(second.IsCompleted);
            await desk.UntilAsync(() => Task.FromResult(second.IsCompleted), TimeSpan.FromMilliseconds(100));
        });

        Assert.Equal(0, await UnendedAsync(desk));
    }

    [Fact]
    public async Task What_Telegram_rejects_is_kept_with_the_reason_and_the_chat_goes_on()
    {
        await using var desk = await OpenAsync(StoreEngine.Sqlite);
        desk.Telegram.Refuse(Send, 400, "Bad Request: BUTTON_DATA_INVALID");
        await desk.AddAsync((Anna, "1"), (Anna, "2"));

        await desk.RunAsync(async () =>
        {
            await desk.NextMessageAsync();
            Assert.Equal(2, Number(await desk.NextMessageAsync()));
        });

        Assert.Equal(0, await UnendedAsync(desk));
    }

    [Fact]
    public async Task Too_many_for_a_chat_that_may_be_over_its_limit_holds_that_chat_alone_to_the_second()
    {
        await using var desk = await OpenAsync(StoreEngine.Sqlite);
        desk.Limits.MessagesPerChatPerSecond = 1;
        await desk.AddAsync((Anna, "1"), (Anna, "2"));
        desk.Telegram.Next(Send, FakeTelegram.Ok("""{"message_id":1,"date":1,"chat":{"id":1,"type":"private"}}"""));
        desk.Telegram.Refuse(Send, 429, "Too Many Requests: retry after 60", """{"retry_after":60}""");

        await desk.RunAsync(async () =>
        {
            await desk.NextMessageAtOnceAsync();
            await desk.NextMessageAtOnceAsync();
            var begun = desk.Now;
            await desk.AddAsync((Ben, "3"));
            Assert.Equal(3, Number(await desk.NextMessageAsync()));
            var again = desk.Telegram.CallAsync(Send);
            await desk.UntilAsync(() => Task.FromResult(again.IsCompleted), TimeSpan.FromMilliseconds(100));
            Assert.Equal(2, Number(await again));
            Assert.True(desk.Now - begun >= TimeSpan.FromSeconds(60));
        });
    }

    [Fact]
    public async Task Too_many_for_a_chat_that_had_nothing_lately_silences_all()
    {
        await using var desk = await OpenAsync(StoreEngine.Sqlite);
        desk.Limits.MessagesPerSecond = 1_000;
        desk.Telegram.Refuse(Send, 429, "Too Many Requests: retry after 7", """{"retry_after":7}""");
        await desk.AddAsync((Anna, "1"));

        await desk.RunAsync(async () =>
        {
            await desk.NextMessageAsync();
            var begun = desk.Now;
            await desk.AddAsync((Ben, "2"));
            var next = desk.Telegram.CallAsync(Send);
            await desk.UntilAsync(() => Task.FromResult(next.IsCompleted), TimeSpan.FromMilliseconds(100));
            Assert.True(desk.Now - begun >= TimeSpan.FromSeconds(6.9));
        });
    }

    [Fact]
    public async Task After_a_crash_a_reply_whose_fate_is_unknown_is_sent_again_and_a_digest_is_not()
    {
        await using var desk = await OpenAsync(StoreEngine.Sqlite);
        await desk.AddAsync((Anna, "1"));
        await desk.AddAsync(OutboxPriority.Digest, (Ben, "2"));
        await desk.RecordAsync([], [.. await desk.DueAsync(), .. await desk.DueAsync(OutboxPriority.Digest)]);
        await desk.TakeRightAsync();

        await desk.RunAsync(async () => Assert.Equal(1, Number(await desk.NextMessageAsync())));

        Assert.Equal(0, await UnendedAsync(desk));
        Assert.Empty(desk.Telegram.Calls);
    }

    [Fact]
    public async Task What_is_too_late_is_not_sent()
    {
        await using var desk = await OpenAsync(StoreEngine.Sqlite);
        await desk.AddAsync(
        [
            new OutboxEntry(OutboxPriority.Alert, OutboxDesk.Message(Anna, "1")) { SendBy = desk.Now.AddMinutes(-1) },
            new OutboxEntry(OutboxPriority.Alert, OutboxDesk.Message(Ben, "2")) { SendBy = desk.Now.AddMinutes(1) },
        ]);

        await desk.RunAsync(async () => Assert.Equal(2, Number(await desk.NextMessageAsync())));

        Assert.Equal(0, await UnendedAsync(desk));
    }

    [Fact]
    public async Task In_an_outage_one_message_at_a_time_tries_and_none_is_lost()
    {
        await using var desk = await OpenAsync(StoreEngine.Sqlite);
        var refused = 0;
        desk.Telegram.Always(Send, (_, _) => Interlocked.Increment(ref refused) <= 30
            ? throw new HttpRequestException(HttpRequestError.ConnectionError, "refused")
            : Task.FromResult(Taken(sent++)));
        await desk.AddAsync([.. Enumerable.Range(1, 20).Select(number => (ChatKey.Telegram(number), $"{number}"))]);

        await desk.RunAsync(() => desk.UntilAsync(
            async () => await UnendedAsync(desk) == 0, TimeSpan.FromMilliseconds(500)));

        Assert.Equal(20, sent);
        // The first come together, before it shows that nothing gets through; then they come one by one.
        Assert.InRange(refused, 50, 51);
    }

    [Fact]
    public async Task A_store_that_fails_while_a_message_is_under_way_does_not_double_it()
    {
        await using var desk = await OpenAsync(StoreEngine.Postgres);
        var answers = new TaskCompletionSource();
        desk.Telegram.Always(Send, async (_, _) =>
        {
            await answers.Task;
            return Taken(++sent);
        });
        await desk.AddAsync((Anna, "1"), (Ben, "2"));

        await desk.RunAsync(async () =>
        {
            await desk.NextMessageAsync();
            await desk.NextMessageAsync();
            await desk.EndSessionsAsync();
            answers.SetResult();
            await desk.UntilAsync(async () => await UnendedAsync(desk) == 0, TimeSpan.FromMilliseconds(100));
        });

        Assert.Equal(2, sent);
    }

    private async Task<OutboxDesk> OpenAsync(StoreEngine engine)
    {
        var desk = await OutboxDesk.OpenAsync(stores, engine);
        desk.Telegram.Always(Send, (_, _) => Task.FromResult(Taken(Interlocked.Increment(ref sent))));
        return desk;
    }

    private static HttpResponseMessage Taken(int number) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(FakeTelegram.Ok($$$"""{"message_id":{{{number}}},"date":1,"chat":{"id":1,"type":"private"}}""")),
    };

    private static int Number(TelegramCall call) =>
        int.Parse(call.Body.GetProperty("text").GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    private static Task<long> UnendedAsync(OutboxDesk desk) => desk.Outbox.CountUnendedAsync(TestContext.Current.CancellationToken);
}
