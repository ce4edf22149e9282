using Bot.Storage;
using Bot.Tests.Storage;

[assembly: AssemblyFixture(typeof(StoreFixture))]

namespace Bot.Tests.Storage;

/// <summary>Opens stores for tests. PostgreSQL is started with the first test that wants it and stopped after the last.</summary>
public sealed class StoreFixture : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresServer>> server = new(PostgresServer.StartAsync);

    /// <summary>A new, empty store. Without PostgreSQL the test is skipped with the reason; on CI it fails.</summary>
    internal async Task<TestStore> OpenAsync(StoreEngine engine)
    {
        if (engine is StoreEngine.Sqlite)
            return await TestStore.OnSqliteAsync();
        var database = await NewDatabaseAsync();
        return await TestStore.OpenAsync(new PostgresEngine(database), () => Task.CompletedTask);
    }

    /// <summary>The connection string of a new PostgreSQL database without tables.</summary>
    internal async Task<string> NewDatabaseAsync()
    {
        if (PostgresServer.Missing is { } reason)
            SkipOffCi(reason);
        return await (await server.Value).NewDatabaseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
            await (await server.Value).DisposeAsync();
    }

    private static void SkipOffCi(string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
