using Bot.Tests.Facts;
using Bot.Articles;
using Bot.Storage;
using Bot.Tests.Articles;
using Briefing.Language;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage;

public sealed class BackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bot-backup-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Copy => Path.Combine(folder, "copy.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_copy_brings_everything_back_into_another_store()
    {
        await using var store = await TestStore.OnSqliteAsync();
        await store.Articles.SaveAsync([SampleArticle.Of("Troops arrived in Almaty.", "a-1")], Stop);
        await File.WriteAllTextAsync(Copy, "An older file is replaced.", Stop);

        await store.Database.BackupAsync(Copy, Stop);

        await using var other = await TestStore.OnSqliteAsync();
        await other.Articles.SaveAsync([SampleArticle.Of("It goes away.", "b-1")], Stop);
        await other.Database.RestoreAsync(Copy, Stop);
        other.Indexes.Facts.Forget();
        Assert.Null(await other.Articles.FindByExternalIdAsync("b-1", Stop));
        Assert.Equal("Troops arrived in Almaty.", Assert.Single(await other.Facts.SearchFactsAsync(SearchTerms.Of("troops"), 5, Stop)).Statement);
        Assert.Equal([SaveOutcome.New], await other.Articles.SaveAsync([SampleArticle.Of("It goes on.", "c-1")], Stop));
        Assert.Equal([Copy], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_copy_made_while_others_write_holds_whole_transactions()
    {
        await using var store = await TestStore.OnSqliteAsync();
        using var ended = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var n = 0; !ended.IsCancellationRequested; n++)
                await store.Articles.SaveAsync([SampleArticle.Of($"Report {n}a.", $"{n}a"), SampleArticle.Of($"Report {n}b.", $"{n}b")], Stop);
        }, Stop);

        for (var n = 0; n < 5; n++)
            await store.Database.BackupAsync(Path.Combine(folder, $"{n}.db"), Stop);
        await ended.CancelAsync();
        await writing;

        foreach (var copy in Directory.GetFiles(folder))
        {
            await using var restored = await TestStore.OnSqliteAsync();
            await restored.Database.RestoreAsync(copy, Stop);
            Assert.Equal(0, await restored.Articles.CountAsync(Stop) % 2);
        }
    }

    [Fact]
    public async Task A_copy_that_cannot_be_written_is_named()
    {
        await using var store = await TestStore.OnSqliteAsync();
        var nowhere = Path.Combine(folder, "missing", "copy.db");

        var failure = await Assert.ThrowsAsync<StorageException>(() => store.Database.BackupAsync(nowhere, Stop));

        Assert.StartsWith($"Cannot write the copy to {nowhere}:", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_whole_copy_of_a_store_is_refused_and_the_store_stays()
    {
        await using var store = await TestStore.OnSqliteAsync();
        await store.Articles.SaveAsync([SampleArticle.Of("It stays.", "a-1")], Stop);
        await store.Database.BackupAsync(Copy, Stop);
        var files = new Dictionary<string, string>
        {
            ["missing.db"] = "there is no such file",
            ["text.db"] = "not a SQLite database",
            ["other.db"] = "not a copy of this bot's store",
            ["newer.db"] = "a newer bot's",
            ["cut.db"] = "damaged",
        };
        await File.WriteAllTextAsync(Path.Combine(folder, "text.db"), new string('x', 10_000), Stop);
        await ChangeAsync("other.db", "create table a (b)");
        File.Copy(Copy, Path.Combine(folder, "newer.db"));
        await ChangeAsync("newer.db", "insert into schema_versions (scriptname, applied) values ('9999_future.sql', '2099-01-01')");
        await File.WriteAllBytesAsync(Path.Combine(folder, "cut.db"), (await File.ReadAllBytesAsync(Copy, Stop))[..20_480], Stop);

        foreach (var (file, reason) in files)
        {
            var failure = await Assert.ThrowsAsync<StorageException>(() => store.Database.RestoreAsync(Path.Combine(folder, file), Stop));
            Assert.Contains(file, failure.Message, StringComparison.Ordinal);
            Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        }

        Assert.NotNull(await store.Articles.FindByExternalIdAsync("a-1", Stop));
    }

    private async Task ChangeAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, file)};Pooling=false");
        await connection.ExecuteAsync(sql);
    }
}
