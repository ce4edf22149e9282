using Bot.Gateway;
using Prometheus;

namespace Bot.Outbox;

/// <summary>What operators can count of sending.</summary>
internal sealed class OutboxMetrics
{
    // Seconds: a call takes some tens of milliseconds when all is well.
    private static readonly double[] Buckets = [.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30];

    private readonly Counter calls;
    private readonly Histogram durations;
    private DispatchTools? watched;

    /// <param name="registry">Of this service.</param>
    public OutboxMetrics(CollectorRegistry registry)
    {
        var metrics = Metrics.WithCustomRegistry(registry);
        calls = metrics.CreateCounter("bot_send_total", "Calls to Telegram, by kind and result.", ["kind", "result"]);
        durations = metrics.CreateHistogram(
            "bot_send_seconds", "How long Telegram took to answer.", new HistogramConfiguration { Buckets = Buckets });
        var rate = metrics.CreateGauge("bot_send_rate", "Messages a second that may be sent at present; 0: no limit.");
        var inFlight = metrics.CreateGauge("bot_send_in_flight", "Calls to Telegram under way.");
        registry.AddBeforeCollectCallback(() =>
        {
            rate.Set(watched?.Pacer.Rate ?? 0);
            inFlight.Set(watched?.Plan.InFlight ?? 0);
        });
    }

    /// <summary>Messages a second that this process may send at present, 0 for no limit; null while another one sends.</summary>
    public double? Rate => watched?.Pacer.Rate;

    /// <summary>Counts a call.</summary>
    public void Call(OutboxPriority priority, SendResult result, TimeSpan took)
    {
        calls.WithLabels(priority.ToString(), result.GetType().Name).Inc();
        durations.Observe(took.TotalSeconds);
    }

    /// <summary>Shows the state of the dispatcher that runs now.</summary>
    public void Watch(DispatchTools tools) => watched = tools;
}
