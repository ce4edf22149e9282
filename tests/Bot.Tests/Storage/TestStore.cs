using Bot.Articles;
using Bot.Facts;
using Bot.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Storage;

/// <summary>A store of its own for one test, with every table made; what it holds is gone when it is disposed.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly Func<Task> remove;

    private TestStore(IStorageEngine engine, Func<Task> remove)
    {
        this.remove = remove;
        Database = new Database(engine);
        Indexes = new SearchIndexes(Database, Clock);
        Articles = new ArticleStore(Database, Indexes, Clock);
        Facts = new FactStore(Database, Indexes, Clock);
    }

    /// <summary>Noon on 17 January 2022, UTC, until the test moves it.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2022, 1, 17, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Where SQLite keeps it; null on another engine.</summary>
    public string? Folder { get; private init; }

    public Database Database { get; }

    public SearchIndexes Indexes { get; }

    public ArticleStore Articles { get; }

    public FactStore Facts { get; }

    /// <summary>SQLite in a new folder.</summary>
    public static async Task<TestStore> OnSqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bot-store-").FullName;
        return await OpenAsync(new SqliteEngine(folder), () =>
        {
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        }, folder);
    }

    /// <summary>Any engine; <paramref name="remove"/> takes away afterwards what it kept.</summary>
    public static async Task<TestStore> OpenAsync(IStorageEngine engine, Func<Task> remove, string? folder = null)
    {
        var store = new TestStore(engine, remove) { Folder = folder };
        await store.Database.MigrateAsync(TestContext.Current.CancellationToken);
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await remove();
    }
}
