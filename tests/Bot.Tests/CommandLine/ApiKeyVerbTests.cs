using System.Text.Json;
using Bot.Alerts.Api;
using Bot.CommandLine;
using Bot.Tests.Articles.Reading;

namespace Bot.Tests.CommandLine;

/// <summary><c>api-key</c>.</summary>
public sealed class ApiKeyVerbTests : IDisposable
{
    private readonly SourceFolder data = new();

    [Fact]
    public async Task A_key_is_printed_once_and_listed_without_its_secret()
    {
        var (code, created, _) = await RunAsync("create", "--name", "Night desk", "--role", "approve");
        Assert.Equal(0, code);
        var secret = ApiKeySecret.Parse(created.Trim());
        Assert.NotNull(secret);
        var (_, listed, _) = await RunAsync("list");
        Assert.Contains(secret.Id, listed, StringComparison.Ordinal);
        Assert.Contains("Night desk", listed, StringComparison.Ordinal);
        Assert.Contains("approve", listed, StringComparison.Ordinal);
        Assert.DoesNotContain(secret.Secret, listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_key_is_listed_as_such()
    {
        var (_, created, _) = await RunAsync("create", "--name", "cms", "--role", "send", "--json");
        var key = JsonElement.Parse(created);
        Assert.Equal("send", key.GetProperty("role").GetString());
        var id = ApiKeySecret.Parse(key.GetProperty("key").GetString()!)!.Id;
        Assert.Equal(0, (await RunAsync("revoke", id)).Code);
        var (_, listed, _) = await RunAsync("list", "--json");
        var only = JsonElement.Parse(listed).EnumerateArray().Single();
        Assert.Equal(id, only.GetProperty("id").GetString());
        Assert.NotEqual(JsonValueKind.Null, only.GetProperty("revokedAt").ValueKind);
    }

    [Theory]
    [InlineData("create", "--name", "cms", "--role", "boss")]
    [InlineData("create", "--name", " ", "--role", "send")]
    [InlineData("create", "--role", "send")]
    [InlineData("revoke", "0123456789ab")]
    public async Task What_does_not_go_is_said_and_nothing_is_made(params string[] args)
    {
        var (code, _, error) = await RunAsync(args);
        Assert.Equal(1, code);
        Assert.StartsWith("error: ", error, StringComparison.Ordinal);
        Assert.Equal("There are no keys.", (await RunAsync("list")).Output.Trim());
    }

    public void Dispose() => data.Dispose();

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await RootVerb.RunAsync(
            ["api-key", .. args, "--data", data.Path], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
