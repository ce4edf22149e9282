using System.Diagnostics;
using System.Globalization;
using Benchmarks.Contenders;

namespace Benchmarks.Races;

/// <summary>Waits for a contender, but not for ever: it may neither end nor stand still.</summary>
internal sealed class Patience(ContenderProcess process)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan MostStill = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(10);

    /// <summary>Waits for <paramref name="done"/>.</summary>
    /// <param name="done">What is waited for.</param>
    /// <param name="problem">What to say when it does not come ("does not ask for updates").</param>
    /// <param name="progress">Grows while the contender works.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null when it came, otherwise what went wrong.</returns>
    public async Task<string?> WaitAsync(Task done, string problem, Func<long> progress, CancellationToken cancellationToken)
    {
        var whole = Stopwatch.StartNew();
        var still = Stopwatch.StartNew();
        var last = progress();
        using var glances = new PeriodicTimer(Glance);
        while (!done.IsCompleted)
        {
            await Task.WhenAny(done, process.Exited, glances.WaitForNextTickAsync(cancellationToken).AsTask());
            cancellationToken.ThrowIfCancellationRequested();
            if (progress() is var now && now != last)
            {
                last = now;
                still.Restart();
            }
            if (!done.IsCompleted && process.Exited.IsCompleted)
                return $"{problem}: it ended{process.LastWords}";
            if (still.Elapsed > MostStill || whole.Elapsed > Most)
                return string.Create(CultureInfo.InvariantCulture, $"{problem} ({whole.Elapsed.TotalSeconds:N0} s){process.LastWords}");
        }
        return null;
    }
}
