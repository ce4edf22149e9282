using Bot.Storage;
using Npgsql;

namespace Bot.Tests.Storage;

public sealed class PostgresFailureTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_not_there_is_named_without_the_password()
    {
        var folder = Path.Combine(Path.GetTempPath(), "bot-no-server");

        var failure = await FailAsync($"Host={folder};Database=bot;Username=bot;Password=secret");

        Assert.StartsWith($"Cannot reach PostgreSQL at {folder}:5432, database bot:", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_named()
    {
        var address = new NpgsqlConnectionStringBuilder(await stores.NewDatabaseAsync()) { Database = "missing" };

        var failure = await FailAsync(address.ToString());

        Assert.Contains("database missing does not exist. Create it", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_left_to_the_tools_of_the_server()
    {
        await using var store = await stores.OpenAsync(StoreEngine.Postgres);

        var backup = await Assert.ThrowsAsync<StorageException>(() => store.Database.BackupAsync("copy", Stop));
        var restore = await Assert.ThrowsAsync<StorageException>(() => store.Database.RestoreAsync("copy", Stop));

        Assert.Contains("pg_dump --format=custom --file=copy", backup.Message, StringComparison.Ordinal);
        Assert.Contains("pg_restore", restore.Message, StringComparison.Ordinal);
    }

    private static async Task<StorageException> FailAsync(string connectionString)
    {
        await using var database = new Database(new PostgresEngine(connectionString));
        return await Assert.ThrowsAsync<StorageException>(() => database.MigrateAsync(Stop));
    }
}
