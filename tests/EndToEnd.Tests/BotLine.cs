using System.Collections.Concurrent;
using System.Text.Json;

namespace EndToEnd.Tests;

/// <summary>A call as the bot made it.</summary>
internal sealed record BotCall(string Method, JsonElement Body);

/// <summary>
/// One bot's line to Telegram, which outlives the bot's restarts: what it has not confirmed yet, what it called, and
/// where it broke a rule of the Bot API.
/// </summary>
internal sealed class BotLine
{
    private readonly List<JsonElement> unconfirmed = [];
    private readonly ConcurrentQueue<BotCall> calls = new();
    private readonly ConcurrentQueue<string> breaches = new();

    /// <summary>The groups and channels that there are.</summary>
    public KnownChats Chats { get; } = new();

    /// <summary>What the bot complained of.</summary>
    public TroubleLog Troubles { get; } = new();

    /// <summary>Every call but those for updates, oldest first.</summary>
    public IReadOnlyCollection<BotCall> Calls => calls;

    /// <summary>Notes a call, and what is wrong with it.</summary>
    public void Note(BotCall call)
    {
        foreach (var breach in CallRules.Breaches(call))
            breaches.Enqueue(breach);
        if (call.Method != "getUpdates")
            calls.Enqueue(call);
    }

    /// <summary>Fails when a call broke a rule, or the bot met an error.</summary>
    public void AssertClean()
    {
        Assert.Empty(breaches);
        Assert.Empty(Troubles.Errors);
    }

    /// <summary>How things stand, for who waits in vain.</summary>
    public string State => $"Not confirmed: {unconfirmed.Count}. Last calls: {string.Join(", ", calls.TakeLast(5).Select(call => call.Method))}. "
        + $"Complaints: {string.Join('\n', Troubles.Warnings)}";

    /// <summary>Forgets the updates before an offset.</summary>
    public void Confirm(long offset) => unconfirmed.RemoveAll(update => Id(update) < offset);

    /// <summary>Keeps updates until they are confirmed.</summary>
    public void Keep(IEnumerable<JsonElement> updates) => unconfirmed.AddRange(updates);

    /// <summary>The oldest that are not confirmed.</summary>
    public IReadOnlyList<JsonElement> Unconfirmed(int limit) => [.. unconfirmed.Take(limit)];

    private static long Id(JsonElement update) => update.GetProperty("update_id").GetInt64();
}
