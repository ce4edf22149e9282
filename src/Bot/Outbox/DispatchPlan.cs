using Bot.Gateway;

namespace Bot.Outbox;

/// <summary>
/// Decides what is sent next: replies before broadcasts, each chat's messages in order and one at a time, all within the
/// budgets. Used by one loop; nothing in here waits.
/// </summary>
internal sealed class DispatchPlan(SendPacer pacer, ChatPaces chats, SendWindow window, TimeProvider clock)
{
    /// <summary>Calls at one time.</summary>
    public const int MostInFlight = 128;

    /// <summary>Of these, how many broadcasts may have, so that a reply always finds a place.</summary>
    public const int MostBroadcastsInFlight = 96;

    // A chat that must wait longer than this waits in the store.
    private static readonly TimeSpan LongWait = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan NoWait = TimeSpan.Zero;

    private readonly HashSet<ChatKey> busy = [];
    private int broadcastsInFlight;
    private int inFlight;
    private int places;

    /// <summary>Messages that leave the window, because their chat must wait long or they are too late.</summary>
    public List<Outcome> Put { get; } = [];

    /// <summary>How many calls are under way.</summary>
    public int InFlight => inFlight;

    /// <summary>When the next message may go, as far as is known from those in memory; null: nothing to wait for.</summary>
    public TimeSpan? Next { get; private set; }

    /// <summary>Takes the messages that may be sent now out of the window.</summary>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<OutboxRow> Pick(int most = MostInFlight)
    {
        var picked = new List<OutboxRow>();
        (Next, places) = (null, Math.Min(most, MostInFlight - inFlight));
        foreach (var priority in Enum.GetValues<OutboxPriority>())
            PickFrom(priority, picked);
        return picked;
    }

    /// <summary>A call has ended, or is not made after all.</summary>
    public void End(OutboxRow row)
    {
        busy.Remove(row.Chat);
        inFlight--;
        if (IsBroadcast(row.Priority))
            broadcastsInFlight--;
    }

    private static bool IsBroadcast(OutboxPriority priority) => priority > OutboxPriority.Reply;

    private void PickFrom(OutboxPriority priority, List<OutboxRow> picked)
    {
        var now = clock.GetUtcNow();
        var node = window.Lane(priority).First;
        while (node is not null && HasPlace(priority))
        {
            var (row, next) = (node.Value, node.Next);
            if (row.SendBy < now)
                Leave(node, new Outcome.Ended(row, OutboxState.Expired, null, "its time was over"));
            else if (!busy.Contains(row.Chat) && !MustWait(node, now))
            {
                // The budget is over for all that follows, too.
                if (priority is not OutboxPriority.PressAnswer && !TakeBudget(row))
                    return;
                Start(node);
                picked.Add(row);
            }
            node = next;
        }
    }

    private bool HasPlace(OutboxPriority priority) =>
        places > 0 && (!IsBroadcast(priority) || broadcastsInFlight < MostBroadcastsInFlight);

    private bool MustWait(LinkedListNode<OutboxRow> node, DateTimeOffset now)
    {
        if (node.Value.Priority is OutboxPriority.PressAnswer)
            return false;
        var wait = chats.UntilFree(node.Value.Chat);
        if (wait <= NoWait)
            return false;
        if (wait > LongWait)
            Leave(node, new Outcome.Again(node.Value, now + wait, false, "the chat must wait"));
        else
            Wake(wait);
        return true;
    }

    private bool TakeBudget(OutboxRow row)
    {
        if (!pacer.TryTake())
        {
            Wake(pacer.UntilNext());
            return false;
        }
        chats.Take(row.Chat);
        return true;
    }

    private void Start(LinkedListNode<OutboxRow> node)
    {
        var row = node.Value;
        window.Remove(node);
        busy.Add(row.Chat);
        inFlight++;
        places--;
        if (IsBroadcast(row.Priority))
            broadcastsInFlight++;
    }

    private void Leave(LinkedListNode<OutboxRow> node, Outcome outcome)
    {
        Put.Add(outcome);
        window.Remove(node);
    }

    private void Wake(TimeSpan wait) => Next = Next is { } earlier && earlier < wait ? earlier : wait;
}
