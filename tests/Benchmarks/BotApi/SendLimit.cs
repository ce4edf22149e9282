using System.Diagnostics;

namespace Benchmarks.BotApi;

/// <summary>
/// A limit over all chats as a bucket that refills evenly. Whoever finds it empty is refused, and so is everybody until
/// the silence that goes with the refusal is over.
/// </summary>
/// <param name="perSecond">How many messages a second come back into the bucket.</param>
/// <param name="burst">How many the bucket holds; it starts full.</param>
/// <param name="silence">Whole seconds.</param>
internal sealed class SendLimit(double perSecond, int burst, int silence)
{
    private readonly Lock gate = new();
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private double left = burst;
    private double counted;
    private double silentUntil;

    /// <summary>Takes one message's place.</summary>
    /// <returns>0 when there was one, otherwise how many whole seconds to wait.</returns>
    public int Take()
    {
        lock (gate)
        {
            var now = clock.Elapsed.TotalSeconds;
            left = Math.Min(burst, left + ((now - counted) * perSecond));
            counted = now;
            if (now < silentUntil)
                return (int)Math.Ceiling(silentUntil - now);
            if (left < 1)
            {
                silentUntil = now + silence;
                return silence;
            }
            left--;
            return 0;
        }
    }
}
