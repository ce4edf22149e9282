using System.Diagnostics;

namespace EndToEnd.Tests;

/// <summary>Waits for what another process or task does.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(20);

    /// <summary>Looks until there is something. Fails when that takes too long, or as soon as the bot breaks a rule.</summary>
    public static async Task<T> ForAsync<T>(BotLine line, string purpose, Func<Task<T?>> look)
        where T : class
    {
        var begun = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(LookInterval);
        do
        {
            line.AssertClean();
            if (await look() is { } found)
                return found;
        }
        while (Stopwatch.GetElapsedTime(begun) < Patience
            && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken));
        throw new TimeoutException($"Waited {Patience.TotalSeconds:0} s for {purpose}. {line.State}");
    }
}
