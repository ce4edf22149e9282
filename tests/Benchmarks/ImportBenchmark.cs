using System.Diagnostics;
using System.Globalization;
using Bot.CommandLine;
using Microsoft.Data.Sqlite;

namespace Benchmarks;

/// <summary>
/// How fast articles come into the store. Two ceilings stand beside it: finding sentences and stems alone, and a bare
/// SQLite with a full-text index that takes the same sentences without any of the bot's analysis.
/// </summary>
internal sealed class ImportBenchmark(InventedNews news, int count)
{
    private const int BatchSize = 50;

    /// <summary>Runs all three and prints articles a second.</summary>
    /// <returns>The exit code: 1 when the import did not store every article.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var articles = Enumerable.Range(0, count).Select(number => news.Make(number).Article).ToList();
        await using (var file = new StreamWriter(folder.File("articles.jsonl")))
            await InventedArticle.WriteAsync(articles, file);

        var clock = Stopwatch.StartNew();
        var search = new LinearSearch();
        articles.ForEach(article => search.Add(article.Text));
        Print("sentences and stems alone, one core", clock.Elapsed);

        clock.Restart();
        await StoreBareAsync(folder.File("bare.db"), articles, cancellationToken);
        Print("bare SQLite with full text, one core", clock.Elapsed);

        clock.Restart();
        var code = await RootVerb.RunAsync(
            ["import", "--data", folder.File("store"), folder.File("articles.jsonl")], Console.Out, Console.Error, cancellationToken);
        Print("import by the bot", clock.Elapsed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory of this process {PeakMebibytes():N0} MiB"));
        return code;
    }

    private static async Task StoreBareAsync(string file, IEnumerable<InventedArticle> articles, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await ExecuteAsync(connection, "pragma journal_mode = wal; create virtual table sentence using fts5(text)", cancellationToken);
        foreach (var batch in articles.Chunk(BatchSize))
        {
            await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync(cancellationToken);
            await using var insert = connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = "insert into sentence (text) values ($text)";
            var text = insert.Parameters.Add("$text", SqliteType.Text);
            foreach (var sentence in batch.SelectMany(article => article.Text.Split(". ")))
            {
                text.Value = sentence;
                await insert.ExecuteNonQueryAsync(cancellationToken);
            }
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static double PeakMebibytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / (1024.0 * 1024.0);
    }

    private void Print(string what, TimeSpan time) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what,-40} {count / time.TotalSeconds,8:N0} articles/s  {time.TotalSeconds,6:N1} s"));
}
