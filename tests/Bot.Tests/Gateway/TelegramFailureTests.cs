using System.Net;
using System.Net.Sockets;
using Bot.Gateway;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Gateway;

/// <summary>Calls that get no answer: certainly not sent, or nobody knows.</summary>
public sealed class TelegramFailureTests
{
    private static readonly OutgoingCall Message = new OutgoingCall.Send(ChatKey.Telegram(42), new MessageText("News.", []));

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    [InlineData(HttpRequestError.ProxyTunnelError)]
    public async Task Without_a_connection_nothing_is_sent(HttpRequestError error)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.BeforeWriting("sendMessage", _ => throw new HttpRequestException(error, "no way"));

        Assert.Equal(new SendResult.NotSent("no way"), await desk.SendAsync(Message));
    }

    [Theory]
    [InlineData(HttpRequestError.ResponseEnded)]
    [InlineData(HttpRequestError.InvalidResponse)]
    [InlineData(HttpRequestError.Unknown)]
    public async Task A_connection_that_breaks_after_writing_leaves_it_open(HttpRequestError error)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("sendMessage", (_, _) => throw new HttpRequestException(error, "outer", new IOException("reset by peer")));

        Assert.Equal(new SendResult.Unknown("reset by peer"), await desk.SendAsync(Message));
    }

    [Fact]
    public async Task A_success_whose_body_breaks_off_was_sent_nevertheless()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("sendMessage", (_, _) => Task.FromResult(new HttpResponseMessage { Content = new BrokenContent() }));

        Assert.Equal(new SendResult.Sent(0), await desk.SendAsync(Message));
    }

    [Fact]
    public async Task No_answer_in_time_leaves_it_open()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("sendMessage", (_, late) => FakeTelegram.HangAsync(late));

        var sending = desk.SendAsync(Message);
        await desk.Telegram.CallAsync("sendMessage");
        desk.Time.Advance(TelegramConnection.AnswerTimeout);

        Assert.Equal(new SendResult.Unknown("no answer within 30 s"), await sending);
    }

    [Fact]
    public async Task No_connection_in_time_means_that_nothing_was_sent()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.BeforeWriting("sendMessage", FakeTelegram.HangAsync);

        var sending = desk.SendAsync(Message);
        await desk.Time.NextWaitAsync();
        desk.Time.Advance(TelegramConnection.AnswerTimeout);

        Assert.IsType<SendResult.NotSent>(await sending);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_callers_cancellation_is_thrown_however_the_connection_ends(bool asCancellation)
    {
        await using var desk = new TelegramDesk();
        using var cancelled = new CancellationTokenSource();
        desk.Telegram.Next("sendMessage", async (_, late) =>
        {
            try
            {
                return await FakeTelegram.HangAsync(late);
            }
            catch (OperationCanceledException) when (!asCancellation)
            {
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "aborted");
            }
        });

        var sending = desk.Get<TelegramSender>().SendAsync(Message, cancelled.Token);
        await desk.Telegram.CallAsync("sendMessage");
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_cancellation_that_nobody_asked_for_is_no_exception()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("sendMessage", (_, _) => throw new TaskCanceledException());

        Assert.IsType<SendResult.Unknown>(await desk.SendAsync(Message));
    }

    [Fact]
    public async Task No_reason_and_no_line_of_the_log_holds_the_token()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("sendMessage", (request, _) => throw new HttpRequestException($"cannot reach {request.RequestUri}"));
        desk.Telegram.Refuse("sendMessage", 400, $"Bad Request: {TelegramDesk.Token}");
        desk.Telegram.Next("sendMessage", FakeTelegram.Ok("null"));

        var results = new[] { await desk.SendAsync(Message), await desk.SendAsync(Message), await desk.SendAsync(Message) };

        Assert.Contains("cannot reach", results[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("<token>", results[1].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(TelegramDesk.Token, string.Concat(results.Select(result => result.ToString())), StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Log.All, line => line.Contains(TelegramDesk.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        await using var desk = new TelegramDesk(("Telegram:Token", ""));

        Assert.IsType<SendResult.NotSent>(await desk.SendAsync(Message));
        Assert.Empty(desk.Telegram.Calls);
    }

    [Fact]
    public async Task Calls_that_cannot_be_written_are_rejected_and_not_thrown()
    {
        await using var desk = new TelegramDesk();
        var text = new MessageText("News.", []);

        Assert.IsType<SendResult.Rejected>(await desk.SendAsync(new OutgoingCall.Send(new ChatKey("web", "x"), text)));
        Assert.IsType<SendResult.Rejected>(await desk.SendAsync(new OutgoingCall.Send(new ChatKey("telegram", "x"), text)));
        Assert.IsType<SendResult.Rejected>(await desk.SendAsync(new OutgoingCall.Edit(ChatKey.Telegram(1), long.MaxValue, text)));
    }

    [Fact]
    public async Task A_port_where_nobody_listens_means_that_nothing_was_sent()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        Assert.IsType<SendResult.NotSent>(await SendForRealAsync(port));
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_reading_leaves_it_open()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var sending = SendForRealAsync(((IPEndPoint)listener.LocalEndpoint).Port);
        using (var connection = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken))
            await connection.GetStream().ReadAtLeastAsync(new byte[4_096], 1, cancellationToken: TestContext.Current.CancellationToken);

        Assert.IsType<SendResult.Unknown>(await sending);
    }

    /// <summary>With the handler that the bot uses.</summary>
    private static async Task<SendResult> SendForRealAsync(int port)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Telegram:Token"] = TelegramDesk.Token,
            ["Telegram:ApiBaseUrl"] = $"http://127.0.0.1:{port}",
        };
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton(TimeProvider.System).AddLogging().AddGateway().BuildServiceProvider();
        return await services.GetRequiredService<TelegramSender>().SendAsync(Message, TestContext.Current.CancellationToken);
    }

    private sealed class BrokenContent : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            throw new IOException("reset");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
