namespace Benchmarks;

/// <summary>Measured times and their quantiles.</summary>
internal sealed class Latencies
{
    private readonly List<TimeSpan> times = [];

    public void Add(TimeSpan time) => times.Add(time);

    /// <summary>The time that a share of the measured ones did not pass.</summary>
    /// <param name="share">From 0 to 1.</param>
    public double Milliseconds(double share)
    {
        var sorted = times.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))].TotalMilliseconds;
    }
}
