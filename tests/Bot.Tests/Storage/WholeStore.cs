using System.Data.Common;
using System.Text;
using Bot.Storage;
using Dapper;

namespace Bot.Tests.Storage;

/// <summary>Looks through every column of every table, as the engine itself tells of them.</summary>
internal sealed class WholeStore(TestStore store, StoreEngine engine)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The tables that have a column <c>chat</c>.</summary>
    public async Task<IReadOnlyList<string>> TablesWithChatAsync()
    {
        var with = new List<string>();
        foreach (var table in await TablesAsync())
        {
            var columns = await store.Database.ReadAsync(async connection =>
            {
                using var reader = await connection.ExecuteReaderAsync($"select * from {table} limit 0");
                return Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
            }, Stop);
            if (columns.Contains("chat"))
                with.Add(table);
        }
        return with;
    }

    /// <summary>How many rows of a table are a chat's.</summary>
    public Task<long> CountAsync(string table, string chat) => store.Database.ReadAsync(connection =>
        connection.ExecuteScalarAsync<long>($"select count(*) from {table} where chat = @Chat", new { Chat = chat }), Stop);

    /// <summary>Where any of these words stand, as "table.column: value"; their case does not matter.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(params IReadOnlyList<string> words)
    {
        var found = new List<string>();
        foreach (var table in await TablesAsync())
        {
            found.AddRange(await store.Database.ReadAsync(connection => connection.ReadAllAsync(
                $"select * from {table}", null, row => Found(table, row, words), Stop), Stop) is var rows
                ? rows.SelectMany(row => row)
                : []);
        }
        return found;
    }

    /// <summary>The files of the store in which any of these words stand as bytes; none on an engine that has no files here.</summary>
    public IReadOnlyList<string> FilesWith(params IReadOnlyList<string> words) => store.Folder is null
        ? []
        :
        [
            .. from file in Directory.EnumerateFiles(store.Folder, SqliteEngine.FileName + "*")
               let text = Encoding.UTF8.GetString(Bytes(file))
               from word in words
               where text.Contains(word, StringComparison.OrdinalIgnoreCase)
               select $"{Path.GetFileName(file)}: {word}",
        ];

    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static IReadOnlyList<string> Found(string table, DbDataReader row, IReadOnlyList<string> words) =>
    [
        .. from column in Enumerable.Range(0, row.FieldCount)
           let value = row.GetValue(column) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : row.GetValue(column).ToString()
           where words.Any(word => value.Contains(word, StringComparison.OrdinalIgnoreCase))
           select $"{table}.{row.GetName(column)}: {value}",
    ];

    private Task<IReadOnlyList<string>> TablesAsync() => store.Database.ReadAsync(connection => connection.ReadAllAsync(
        engine is StoreEngine.Sqlite
            ? "select name from sqlite_master where type = 'table' order by name"
            : "select table_name from information_schema.tables where table_schema = 'public' order by table_name",
        null, row => row.GetString(0), Stop), Stop);
}
