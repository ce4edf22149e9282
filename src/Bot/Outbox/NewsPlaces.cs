using System.Data.Common;
using Bot.Gateway;

namespace Bot.Outbox;

/// <summary>Where in a forum the group wants what comes unasked. Registered by who keeps the readers' wishes.</summary>
/// <param name="Find">On a connection: the topic of each of the groups that has named one.</param>
internal sealed record NewsPlaces(
    Func<DbConnection, IReadOnlyList<ChatKey>, CancellationToken, Task<IReadOnlyDictionary<ChatKey, int>>> Find);
