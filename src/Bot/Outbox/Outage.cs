namespace Bot.Outbox;

/// <summary>
/// Notices when nothing gets through at all, and then lets one message at a time try, at growing intervals, instead of
/// using up every message's tries.
/// </summary>
internal sealed class Outage(TimeProvider clock, RetryRules rules)
{
    /// <summary>So many failures without a success in between are no coincidence.</summary>
    public const int Coincidences = 5;

    private int failures;
    private long since;
    private TimeSpan wait;

    /// <summary>Whether nothing gets through.</summary>
    public bool IsOn => failures >= Coincidences;

    /// <summary>How long until one message may try; zero when one may now.</summary>
    public TimeSpan UntilTry()
    {
        var left = IsOn ? wait - clock.GetElapsedTime(since) : TimeSpan.Zero;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Something got through to Telegram, whatever it answered.</summary>
    public void Worked() => failures = 0;

    /// <summary>A call failed on the way.</summary>
    public void Failed()
    {
        failures++;
        since = clock.GetTimestamp();
        wait = rules.Wait(Math.Max(0, failures - Coincidences));
    }
}
