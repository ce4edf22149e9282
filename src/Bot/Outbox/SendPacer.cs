namespace Bot.Outbox;

/// <summary>
/// The budget over all chats: messages leave evenly (the generic cell rate algorithm, ITU-T I.371). What could not leave in
/// time is made up for at twice the rate at most, so that there is never a heap of messages under way. When Telegram says that there were too many it stops until the latest moment it has heard, goes on
/// slower, and tries faster again step by step. Times are monotonic, so a changed clock does not matter.
/// </summary>
internal sealed class SendPacer
{
    /// <summary>
    /// How much of the budget is made up for after a pause, in seconds: long enough for a slow disk, short enough for a
    /// server that lets a tenth of a second's messages pass at once.
    /// </summary>
    private const double Reserve = 0.08;

    // While it is made up for: how much faster than the rate, and how far ahead of that, in seconds.
    private const double Peak = 2, PeakReserve = 0.01;

    // Of the rate that was too much: what is left of it at least and at most.
    private const double DeepestCut = 0.75, LightestCut = 0.95;
    private const double Caution = 0.98;
    private const double Floor = 0.02;
    private const double SlowStartSeconds = 1;
    private const double RaiseEverySeconds = 10;
    private const double RaiseStep = 0.005;
    private const double WindowSeconds = 10;

    private readonly TimeProvider clock;
    private readonly double ceiling;
    private readonly long zero;
    private readonly Queue<double> taken = new();

    // A fresh process does not know what the one before it sent a moment ago, so it starts without the reserve.
    private double next = Reserve;
    private double nextAtPeak;
    private double rate;
    private double pausedUntil;
    private double resumedAt = double.NegativeInfinity;
    private double changedAt;

    /// <param name="clock">For the time.</param>
    /// <param name="ceiling">The budget that the settings name, messages a second; 0: no limit.</param>
    public SendPacer(TimeProvider clock, double ceiling)
    {
        this.clock = clock;
        this.ceiling = ceiling;
        zero = clock.GetTimestamp();
        rate = ceiling;
    }

    /// <summary>The present rate, messages a second; never above the settings'.</summary>
    public double Rate => rate;

    private double Now => clock.GetElapsedTime(zero).TotalSeconds;

    /// <summary>Takes the right to send one message now, if there is one.</summary>
    public bool TryTake()
    {
        var now = Now;
        if (now < pausedUntil)
            return false;
        if (ceiling <= 0)
            return true;
        RaiseBy(now);
        if (next > now + Reserve || nextAtPeak > now + PeakReserve)
            return false;
        var interval = 1 / RateAt(now);
        next = Math.Max(next, now) + interval;
        nextAtPeak = Math.Max(nextAtPeak, now) + (interval / Peak);
        Remember(now);
        return true;
    }

    /// <summary>How long until <see cref="TryTake"/> may succeed; zero when it may now.</summary>
    public TimeSpan UntilNext()
    {
        var now = Now;
        var at = Math.Max(pausedUntil, ceiling <= 0 ? now : Math.Max(next - Reserve, nextAtPeak - PeakReserve));
        return TimeSpan.FromSeconds(Math.Max(0, at - now));
    }

    /// <summary>Telegram said that there were too many over all chats.</summary>
    /// <param name="wait">How long it wants to hear nothing.</param>
    public void Pause(TimeSpan wait)
    {
        var now = Now;
        var isNew = now >= pausedUntil;
        pausedUntil = Math.Max(pausedUntil, now + wait.TotalSeconds);
        if (isNew && ceiling > 0)
            Cut(now);
        // After the pause the reserve is not used, and the first second is slow.
        next = pausedUntil + Reserve;
        resumedAt = pausedUntil;
        changedAt = pausedUntil;
        taken.Clear();
    }

    /// <summary>
    /// What got through in the last seconds, less one second's worth for what the server lets pass at once, is about what
    /// it allows.
    /// </summary>
    private void Cut(double now)
    {
        Forget(now);
        var seconds = taken.Count > 0 ? now - taken.Peek() : 0;
        var estimate = Caution * taken.Count / (seconds + 1);
        rate = Math.Max(Floor * ceiling, Math.Clamp(estimate, DeepestCut * rate, LightestCut * rate));
    }

    private void RaiseBy(double now)
    {
        if (rate >= ceiling || now - changedAt < RaiseEverySeconds)
            return;
        changedAt = now;
        rate = Math.Min(ceiling, rate + (RaiseStep * ceiling));
    }

    private double RateAt(double now) =>
        now - resumedAt < SlowStartSeconds ? rate * (0.5 + (0.5 * (now - resumedAt) / SlowStartSeconds)) : rate;

    private void Remember(double now)
    {
        taken.Enqueue(now);
        Forget(now);
    }

    private void Forget(double now)
    {
        while (taken.Count > 0 && taken.Peek() < now - WindowSeconds)
            taken.Dequeue();
    }
}
