using Bot.Articles;
using Bot.Storage;
using Bot.Tests.Articles;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage;

public sealed class SqliteFailureTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bot-store-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string StoreFile => Path.Combine(folder, SqliteEngine.FileName);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named_with_what_to_do()
    {
        var file = Path.Combine(folder, "a-file");
        await File.WriteAllTextAsync(file, "", Stop);

        var failure = await FailToMigrateAsync(Path.Combine(file, "data"));

        Assert.StartsWith($"Cannot make the store's folder {Path.Combine(file, "data")}:", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:Path", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_is_named_with_what_to_do()
    {
        Directory.CreateDirectory(StoreFile);

        var failure = await FailToMigrateAsync(folder);

        Assert.StartsWith($"The store {StoreFile} cannot be opened.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_left_alone()
    {
        var text = string.Concat(Enumerable.Repeat("This is a letter, not a database.\n", 100));
        await File.WriteAllTextAsync(StoreFile, text, Stop);

        var failure = await FailToMigrateAsync(folder);

        Assert.StartsWith($"{StoreFile} is not a store of this bot", failure.Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(StoreFile, Stop));
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_is_named_with_what_to_do()
    {
        await using (var database = new Database(new SqliteEngine(folder)))
            await database.MigrateAsync(Stop);
        await using var connection = new SqliteConnection($"Data Source={StoreFile};Mode=ReadOnly;Pooling=false");
        await connection.OpenAsync(Stop);

        // Not through file permissions: they do not bind root, as which tests in containers run.
        var refused = await Assert.ThrowsAsync<SqliteException>(() => connection.ExecuteAsync("delete from sources"));

        Assert.StartsWith($"The store {StoreFile} cannot be written.", SqliteFailures.Explain(refused, StoreFile)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_said_plainly_and_leaves_nothing_half_stored()
    {
        await using var store = await TestStore.OnSqliteAsync();
        await store.Articles.SaveAsync([SampleArticle.Of("It fits.", "a-1")], Stop);
        await LimitPagesAsync(store, 0);
        var large = Enumerable.Range(0, 50).Select(n =>
            SampleArticle.Of($"Report {n} is long. {string.Join(' ', Enumerable.Range(n, 2_000))}", $"b-{n}")).ToList();

        var failure = await Assert.ThrowsAsync<StorageException>(() => store.Articles.SaveAsync(large, Stop));

        Assert.Contains("is full", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, await store.Articles.CountAsync(Stop));
        Assert.Empty(await store.Articles.SearchAsync(["report"], 5, Stop));
        await LimitPagesAsync(store, 100_000);
        Assert.All(await store.Articles.SaveAsync(large, Stop), outcome => Assert.Equal(SaveOutcome.New, outcome));
    }

    [Fact]
    public void A_wrong_statement_is_not_blamed_on_the_store()
    {
        Assert.Null(SqliteFailures.Explain(new SqliteException("no such table", 1), StoreFile));
    }

    /// <summary>Lets the store grow by so many pages and no more. SQLite keeps that with the connection, which the pool keeps.</summary>
    private static Task<long> LimitPagesAsync(TestStore store, long more) => store.Database.ReadAsync(async connection =>
    {
        var pages = await connection.ExecuteScalarAsync<long>("pragma page_count") + more;
        return await connection.ExecuteScalarAsync<long>($"pragma max_page_count = {pages}");
    }, Stop);

    private static async Task<StorageException> FailToMigrateAsync(string folder)
    {
        await using var database = new Database(new SqliteEngine(folder));
        return await Assert.ThrowsAsync<StorageException>(() => database.MigrateAsync(Stop));
    }
}
