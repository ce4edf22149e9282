namespace Benchmarks.Races;

/// <summary>What came of one contender in one race.</summary>
internal abstract record Outcome
{
    /// <summary>It cannot be measured.</summary>
    internal sealed record Failed(string Reason) : Outcome;

    /// <summary>It ran to its end.</summary>
    /// <param name="Seconds">From the start to the last message that the server got, accepted or refused.</param>
    /// <param name="Delivered">Messages that the server accepted, without those that came twice.</param>
    /// <param name="Lost">Messages that never came.</param>
    /// <param name="Doubled">Messages that came once too often.</param>
    /// <param name="OutOfOrder">Chats that got theirs in another order than they had asked.</param>
    /// <param name="Refused">Calls answered with a 429.</param>
    /// <param name="ProcessorSeconds">Of the contender's process, all cores, within <paramref name="Seconds"/>.</param>
    /// <param name="ServerProcessorSeconds">The same of the server's.</param>
    /// <param name="PeakMebibytes">The contender's largest working set.</param>
    internal sealed record Measured(
        double Seconds,
        int Delivered,
        int Lost,
        int Doubled,
        int OutOfOrder,
        int Refused,
        double ProcessorSeconds,
        double ServerProcessorSeconds,
        double PeakMebibytes) : Outcome
    {
        public double PerSecond => Delivered / Seconds;
    }

    /// <summary>One outcome of several rounds: the median of each figure, the worst of what must not happen.</summary>
    /// <param name="rounds">1 or more; a failed one among them is the outcome.</param>
    public static Outcome Of(IReadOnlyList<Outcome> rounds)
    {
        if (rounds.OfType<Failed>().FirstOrDefault() is { } failed)
            return failed;
        var measured = rounds.Cast<Measured>().ToList();
        return new Measured(
            Median(measured, round => round.Seconds),
            (int)Median(measured, round => round.Delivered),
            measured.Max(round => round.Lost),
            measured.Max(round => round.Doubled),
            measured.Max(round => round.OutOfOrder),
            (int)Median(measured, round => round.Refused),
            Median(measured, round => round.ProcessorSeconds),
            Median(measured, round => round.ServerProcessorSeconds),
            Median(measured, round => round.PeakMebibytes));
    }

    private static double Median(List<Measured> rounds, Func<Measured, double> figure)
    {
        var sorted = rounds.Select(figure).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
