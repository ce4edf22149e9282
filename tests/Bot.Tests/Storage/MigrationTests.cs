using Bot.Storage;
using Dapper;

namespace Bot.Tests.Storage;

public sealed class MigrationTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Migrating_again_runs_nothing(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var before = await ScriptsAsync(store.Database);

        await store.Database.MigrateAsync(Stop);

        Assert.NotEmpty(before);
        Assert.Equal(before, await ScriptsAsync(store.Database));
    }

    [Fact]
    public async Task Processes_that_start_at_once_on_sqlite_migrate_once()
    {
        var folder = Directory.CreateTempSubdirectory("bot-store-").FullName;
        await MigrateAtOnceAsync(() => new SqliteEngine(folder));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Processes_that_start_at_once_on_postgres_migrate_once()
    {
        var address = await stores.NewDatabaseAsync();
        await MigrateAtOnceAsync(() => new PostgresEngine(address));
    }

    private static async Task MigrateAtOnceAsync(Func<IStorageEngine> open)
    {
        var databases = Enumerable.Range(0, 6).Select(_ => new Database(open())).ToList();

        await Task.WhenAll(databases.Select(database => Task.Run(() => database.MigrateAsync(Stop))));

        var scripts = await ScriptsAsync(databases[0]);
        Assert.Equal(scripts.Distinct(), scripts);
        foreach (var database in databases)
            await database.DisposeAsync();
    }

    private static Task<IReadOnlyList<string>> ScriptsAsync(Database database) =>
        database.ReadAsync<IReadOnlyList<string>>(async connection =>
            [.. await connection.QueryAsync<string>("select scriptname from schema_versions order by scriptname")], Stop);
}
