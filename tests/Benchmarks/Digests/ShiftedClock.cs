namespace Benchmarks.Digests;

/// <summary>The system's clock, set to another moment; it runs on from there.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private TimeSpan shift;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;

    /// <summary>Makes it this moment now.</summary>
    public void Set(DateTimeOffset moment) => shift = moment - base.GetUtcNow();
}
