using System.Data.Common;
using System.Text.Json.Nodes;
using Bot.Gateway;

namespace Bot.Subscribers;

/// <summary>What a feature keeps about readers. Every feature registers its own as a singleton.</summary>
/// <param name="Name">Its name in an export ("questions").</param>
/// <param name="Export">All of it about a chat, as JSON; null: nothing is kept.</param>
/// <param name="Erase">Inside a transaction: leaves nothing of it.</param>
internal sealed record ReaderRecords(
    string Name,
    Func<DbConnection, ChatKey, CancellationToken, Task<JsonNode?>> Export,
    Func<DbConnection, ChatKey, CancellationToken, Task> Erase);
