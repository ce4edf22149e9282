using Bot.Gateway;

namespace Bot.Outbox;

/// <summary>
/// The budget of each chat: so many messages a second with a small burst, for groups so many in any minute. Chats that
/// have been quiet are forgotten. Times are monotonic.
/// </summary>
/// <param name="clock">For the time.</param>
/// <param name="options">The limits.</param>
internal sealed class ChatPaces(TimeProvider clock, DeliveryOptions options)
{
    /// <summary>Messages to one chat at once after a pause.</summary>
    public const int Burst = 3;

    private const double MinuteSeconds = 60;
    private const double SweepSeconds = 10;

    private readonly long zero = clock.GetTimestamp();
    private readonly Dictionary<ChatKey, Pace> paces = [];
    private double sweptAt;

    private double Interval => options.MessagesPerChatPerSecond > 0 ? 1 / options.MessagesPerChatPerSecond : 0;

    private double Now => clock.GetElapsedTime(zero).TotalSeconds;

    /// <summary>How many chats are remembered.</summary>
    public int Count => paces.Count;

    /// <summary>How long the chat must wait for its next message; zero when it may have one now.</summary>
    public TimeSpan UntilFree(ChatKey chat)
    {
        if (!paces.TryGetValue(chat, out var pace))
            return TimeSpan.Zero;
        var now = Now;
        var at = Math.Max(pace.HeldUntil, pace.Next - ((Burst - 1) * Interval));
        if (IsLimitedGroup(chat) && pace.LastMinute is { } minute && minute.Count >= options.MessagesPerGroupPerMinute)
            at = Math.Max(at, minute.Peek() + MinuteSeconds);
        return TimeSpan.FromSeconds(Math.Max(0, at - now));
    }

    /// <summary>A message goes to the chat.</summary>
    public void Take(ChatKey chat)
    {
        var now = Now;
        var pace = Of(chat);
        pace.Next = Math.Max(pace.Next, now) + Interval;
        pace.LastTaken = now;
        if (IsLimitedGroup(chat))
        {
            pace.LastMinute ??= new Queue<double>();
            pace.LastMinute.Enqueue(now);
            while (pace.LastMinute.Count > options.MessagesPerGroupPerMinute)
                pace.LastMinute.Dequeue();
        }
        Sweep(now);
    }

    /// <summary>The chat gets nothing for a while.</summary>
    public void Hold(ChatKey chat, TimeSpan wait)
    {
        var pace = Of(chat);
        pace.HeldUntil = Math.Max(pace.HeldUntil, Now + wait.TotalSeconds);
    }

    /// <summary>
    /// Whether the chat had another message shortly before the latest one, so that Telegram's "too many" may mean this
    /// chat alone.
    /// </summary>
    public bool MayBeOverItsLimit(ChatKey chat) =>
        paces.TryGetValue(chat, out var pace)
        && (pace.Next - pace.LastTaken > Interval * 1.001 || pace.LastMinute is { Count: > 1 } || pace.HeldUntil > Now);

    private bool IsLimitedGroup(ChatKey chat) => options.MessagesPerGroupPerMinute > 0 && chat.IsTelegramGroup;

    private Pace Of(ChatKey chat)
    {
        if (!paces.TryGetValue(chat, out var pace))
            paces[chat] = pace = new Pace();
        return pace;
    }

    private void Sweep(double now)
    {
        if (now - sweptAt < SweepSeconds)
            return;
        sweptAt = now;
        foreach (var (chat, _) in paces.Where(entry => entry.Value.IsQuiet(now)).ToList())
            paces.Remove(chat);
    }

    private sealed class Pace
    {
        public double Next { get; set; } = double.NegativeInfinity;

        public double LastTaken { get; set; } = double.NegativeInfinity;

        public double HeldUntil { get; set; } = double.NegativeInfinity;

        public Queue<double>? LastMinute { get; set; }

        public bool IsQuiet(double now) => Next < now && HeldUntil < now
            && (LastMinute is null || LastTaken < now - MinuteSeconds);
    }
}
