using Bot.Alerts.Api;
using Bot.Tests.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Alerts.Api;

/// <summary>What the log says of those who are turned away.</summary>
public sealed class ApiGateTests
{
    [Fact]
    public async Task A_refusal_is_logged_with_the_id_of_the_key_and_never_with_the_key()
    {
        await using var store = await TestStore.OnSqliteAsync();
        var keys = new ApiKeyStore(store.Database, store.Clock);
        var (drafter, low) = await keys.CreateAsync("cms", ApiKeyRole.Draft, TestContext.Current.CancellationToken);
        var (revoked, old) = await keys.CreateAsync("old", ApiKeyRole.Send, TestContext.Current.CancellationToken);
        await keys.RevokeAsync(revoked.Id, TestContext.Current.CancellationToken);
        var unknown = ApiKeySecret.Create();
        using var limits = new ApiLimits(Options.Create(new AlertApiOptions()));
        var log = new KeptLog();
        var gate = new ApiGate(keys, limits, log);
        Assert.Equal(403, await PassAsync(gate, low.Reveal()));
        Assert.Equal(401, await PassAsync(gate, old.Reveal()));
        Assert.Equal(401, await PassAsync(gate, unknown.Reveal()));
        Assert.Equal(401, await PassAsync(gate, "nonsense"));
        Assert.Equal(4, log.Lines.Count);
        Assert.Contains($"key {drafter.Id}: its role is too low", log.Lines[0], StringComparison.Ordinal);
        Assert.Contains($"key {revoked.Id}: it is revoked", log.Lines[1], StringComparison.Ordinal);
        Assert.Contains($"key {unknown.Id}: it is unknown", log.Lines[2], StringComparison.Ordinal);
        foreach (var secret in new[] { low, old, unknown })
            Assert.DoesNotContain(secret.Secret, string.Concat(log.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("nonsense", string.Concat(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_breaks_is_a_problem_that_tells_nothing_of_it()
    {
        await using var store = await TestStore.OnSqliteAsync();
        var keys = new ApiKeyStore(store.Database, store.Clock);
        var (_, secret) = await keys.CreateAsync("cms", ApiKeyRole.Send, TestContext.Current.CancellationToken);
        using var limits = new ApiLimits(Options.Create(new AlertApiOptions()));
        var log = new KeptLog();
        Assert.Equal(500, await PassAsync(new ApiGate(keys, limits, log), secret.Reveal(), _ => throw new InvalidOperationException("inner")));
        Assert.Single(log.Lines);
    }

    private static async Task<int> PassAsync(ApiGate gate, string key, RequestDelegate? next = null)
    {
        var services = new ServiceCollection().AddLogging().AddProblemDetails().BuildServiceProvider();
        await using (services)
        {
            var context = new DefaultHttpContext { RequestServices = services };
            using var body = new MemoryStream();
            context.Response.Body = body;
            context.Request.Headers.Authorization = $"Bearer {key}";
            context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new ApiRole(ApiKeyRole.Send)), "send"));
            await gate.PassAsync(context, next ?? (_ => throw new InvalidOperationException("It was let through.")));
            Assert.DoesNotContain("inner", System.Text.Encoding.UTF8.GetString(body.ToArray()), StringComparison.Ordinal);
            return context.Response.StatusCode;
        }
    }

    private sealed class KeptLog : ILogger<ApiGate>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
