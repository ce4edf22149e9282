using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Benchmarks.BotApi;

/// <summary>What was asked of a contender and what came of it. Nothing is expected any more once it is started.</summary>
internal sealed partial class SendLedger
{
    private readonly Dictionary<long, ChatLedger> chats = [];
    private readonly TaskCompletionSource complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Stopwatch clock = new();
    private int expected;
    private int delivered;
    private int doubled;
    private int refused;
    private long lastTicks;

    /// <summary>Done when every expected message has come.</summary>
    public Task Complete => complete.Task;

    /// <summary>How many messages are to come.</summary>
    public int Expected => expected;

    /// <summary>How many of them came.</summary>
    public int Delivered => Volatile.Read(ref delivered);

    /// <summary>How many came beyond the expected.</summary>
    public int Doubled => Volatile.Read(ref doubled);

    /// <summary>How many were refused with a 429.</summary>
    public int Refused => Volatile.Read(ref refused);

    /// <summary>From the start to the last message that came or was refused.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks(Volatile.Read(ref lastTicks));

    /// <summary>How many chats got theirs in another order than asked for.</summary>
    public int OutOfOrder => chats.Values.Count(chat => chat.IsOutOfOrder());

    /// <summary>How many messages never came.</summary>
    public int Missing => chats.Values.Sum(chat => chat.Missing());

    /// <summary>The number in a text like "/m17"; 0 for any other.</summary>
    public static int MarkOf(string text)
    {
        var match = Mark().Match(text);
        return match.Success ? int.Parse(match.ValueSpan[2..], System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Expects a message to a chat, after those expected before.</summary>
    public void Expect(long chat, int mark)
    {
        if (!chats.TryGetValue(chat, out var ledger))
            chats[chat] = ledger = new ChatLedger();
        ledger.Expect(mark);
        expected++;
    }

    /// <summary>Starts the clock.</summary>
    public void Start() => clock.Start();

    /// <summary>Whether anything is expected in a chat.</summary>
    public bool Knows(long chat) => chats.ContainsKey(chat);

    /// <summary>Books a message that came.</summary>
    public void Record(long chat, string text)
    {
        Volatile.Write(ref lastTicks, clock.Elapsed.Ticks);
        if (!chats[chat].Record(MarkOf(text)))
            Interlocked.Increment(ref doubled);
        else if (Interlocked.Increment(ref delivered) == expected)
            complete.TrySetResult();
    }

    /// <summary>Books a message that was refused.</summary>
    public void RecordRefusal()
    {
        Volatile.Write(ref lastTicks, clock.Elapsed.Ticks);
        Interlocked.Increment(ref refused);
    }

    [GeneratedRegex(@"/m[0-9]{1,8}\b")]
    private static partial Regex Mark();
}
