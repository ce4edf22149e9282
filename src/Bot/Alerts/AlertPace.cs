using Bot.Outbox;
using Microsoft.Extensions.Options;

namespace Bot.Alerts;

/// <summary>Knows how quickly alerts go out.</summary>
internal sealed class AlertPace(OutboxMetrics metrics, IOptions<DeliveryOptions> options)
{
    /// <summary>How long so many messages take at the present rate; null when there is no limit.</summary>
    public TimeSpan? For(long messages)
    {
        var rate = metrics.Rate ?? options.Value.MessagesPerSecond;
        return rate > 0 ? TimeSpan.FromSeconds(messages / rate) : null;
    }
}
