using System.Net;
using System.Net.Sockets;
using Bot.CommandLine;

namespace Bot.Tests.CommandLine;

public sealed class HealthVerbTests
{
    [Fact]
    public async Task A_service_that_does_not_run_is_told_with_its_address()
    {
        var port = FreePort();
        var (code, error) = await AskAsync($"http://127.0.0.1:{port}");
        Assert.Equal(1, code);
        Assert.Contains($"http://127.0.0.1:{port}/health/ready", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("200 OK", 0)]
    [InlineData("503 Service Unavailable", 1)]
    public async Task The_exit_code_follows_what_the_service_answers(string status, int expected)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerOnceAsync(listener, status);
        var (code, _) = await AskAsync($"http://0.0.0.0:{((IPEndPoint)listener.LocalEndpoint).Port}");
        await answering;
        Assert.Equal(expected, code);
    }

    private static async Task<(int Code, string Error)> AskAsync(string url)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await RootVerb.RunAsync(
            ["health", "--set", $"Web:Url={url}"], output, error, TestContext.Current.CancellationToken);
        return (code, error.ToString());
    }

    private static async Task AnswerOnceAsync(TcpListener listener, string status)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var request = new byte[4096];
        Assert.NotEqual(0, await stream.ReadAsync(request, TestContext.Current.CancellationToken));
        var answer = $"HTTP/1.1 {status}\r\nContent-Length: 5\r\nConnection: close\r\n\r\nready";
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer), TestContext.Current.CancellationToken);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
