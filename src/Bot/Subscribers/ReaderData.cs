using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Gateway;
using Bot.Storage;

namespace Bot.Subscribers;

/// <summary>All that is kept on a reader, over all features: shown, and forgotten.</summary>
internal sealed class ReaderData(IEnumerable<ReaderRecords> records, Database database, TimeProvider clock)
{
    /// <summary>Under which <see cref="RememberedStore"/> counts the readers who were forgotten.</summary>
    public const string ForgottenKey = "readers-forgotten";

    /// <summary>The name of the file that is made of it.</summary>
    public const string FileName = "what-is-stored-about-you.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        // For reading, not for a page: letters of any script stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Everything that is stored on a chat, as one JSON document; the features' parts in the order of their names.</summary>
    public Task<string> ExportAsync(ChatKey chat, CancellationToken cancellationToken) => database.ReadAsync(async connection =>
    {
        var document = new JsonObject
        {
            ["what"] = "Everything that this news bot stores about this chat. Moments are UTC.",
            ["chat"] = chat.ToString(),
            ["made_at"] = clock.GetUtcNow(),
        };
        foreach (var record in records.OrderBy(record => record.Name, StringComparer.Ordinal))
        {
            if (await record.Export(connection, chat, cancellationToken) is { } kept)
                document[record.Name] = kept;
        }
        return document.ToJsonString(Json);
    }, cancellationToken);

    /// <summary>Inside a transaction: leaves nothing of a chat, and counts that one more was forgotten.</summary>
    public async Task EraseAsync(DbConnection connection, ChatKey chat, CancellationToken cancellationToken)
    {
        await database.WaitForOthersAsync(connection, ForgottenKey, cancellationToken);
        foreach (var record in records)
            await record.Erase(connection, chat, cancellationToken);
        await RememberedStore.CountAsync(connection, ForgottenKey, cancellationToken);
    }
}
