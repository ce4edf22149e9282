using Prometheus;

namespace Bot.Inbox;

/// <summary>What operators can count of what comes in.</summary>
internal sealed class InboxMetrics
{
    private readonly Counter received;
    private readonly Counter ended;
    private readonly Counter failed;
    private readonly Counter setAside;
    private readonly Gauge endedAt;

    /// <param name="registry">Of this service.</param>
    public InboxMetrics(CollectorRegistry registry)
    {
        var metrics = Metrics.WithCustomRegistry(registry);
        received = metrics.CreateCounter("bot_updates_received_total", "Updates stored, without repeated ones.");
        ended = metrics.CreateCounter("bot_updates_ended_total", "Updates acted on.");
        failed = metrics.CreateCounter("bot_updates_failed_total", "Failures to act on an update.");
        setAside = metrics.CreateCounter("bot_updates_set_aside_total", "Updates set aside because they kept failing.");
        endedAt = metrics.CreateGauge("bot_updates_ended_timestamp_seconds", "When an update was last acted on.");
    }

    /// <summary>Counts new updates.</summary>
    public void Received(int count) => received.Inc(count);

    /// <summary>Counts one that was acted on.</summary>
    public void Ended(DateTimeOffset at)
    {
        ended.Inc();
        endedAt.Set(at.ToUnixTimeSeconds());
    }

    /// <summary>Counts a failure.</summary>
    public void Failed() => failed.Inc();

    /// <summary>Counts one that was set aside.</summary>
    public void SetAside() => setAside.Inc();
}
