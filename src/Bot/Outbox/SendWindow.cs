using Bot.Gateway;

namespace Bot.Outbox;

/// <summary>
/// The part of the outbox that is in memory: of each kind some hundred messages that are due, at most one of each chat.
/// It does not grow with the queue in the store.
/// </summary>
internal sealed class SendWindow
{
    /// <summary>How many messages of a kind are fetched at once.</summary>
    public const int FetchSize = 256;

    private readonly Dictionary<OutboxPriority, LinkedList<OutboxRow>> lanes =
        Enum.GetValues<OutboxPriority>().ToDictionary(priority => priority, _ => new LinkedList<OutboxRow>());

    private readonly Dictionary<OutboxPriority, bool> mayBeMore =
        Enum.GetValues<OutboxPriority>().ToDictionary(priority => priority, _ => true);

    private readonly HashSet<long> held = [];

    /// <summary>The messages of a kind that are in memory, oldest first.</summary>
    public LinkedList<OutboxRow> Lane(OutboxPriority priority) => lanes[priority];

    /// <summary>There may be new ones of every kind in the store.</summary>
    public void LookAgain()
    {
        foreach (var priority in lanes.Keys)
            LookAgain(priority);
    }

    /// <summary>There may be new ones of a kind in the store, as when those before them have ended.</summary>
    public void LookAgain(OutboxPriority priority) => mayBeMore[priority] = true;

    /// <summary>The kinds of which more should be fetched, and how many to ask for so that new ones are among them.</summary>
    public IEnumerable<(OutboxPriority Priority, int Limit)> Wanting() =>
        from lane in lanes
        where mayBeMore[lane.Key] && lane.Value.Count < FetchSize / 2
        orderby lane.Key
        select (lane.Key, lane.Value.Count + FetchSize);

    /// <summary>Takes in what the store holds of a kind; what is here already is passed over.</summary>
    public void Fill(OutboxPriority priority, int limit, IReadOnlyList<OutboxRow> rows)
    {
        foreach (var row in rows.Where(row => held.Add(row.Id)))
            lanes[priority].AddLast(row);
        mayBeMore[priority] = rows.Count == limit;
    }

    /// <summary>Takes a message out, to send it or because it must wait in the store.</summary>
    public void Remove(LinkedListNode<OutboxRow> node)
    {
        held.Remove(node.Value.Id);
        node.List!.Remove(node);
    }

    /// <summary>Takes out all messages of a chat: they no longer go there.</summary>
    public void RemoveAll(ChatKey chat)
    {
        foreach (var lane in lanes.Values)
        {
            for (var node = lane.First; node is not null;)
            {
                var next = node.Next;
                if (node.Value.Chat == chat)
                    Remove(node);
                node = next;
            }
        }
    }
}
