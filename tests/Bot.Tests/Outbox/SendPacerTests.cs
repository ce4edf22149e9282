using Bot.Outbox;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Outbox;

public sealed class SendPacerTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void Messages_leave_evenly_at_the_rate()
    {
        var pacer = new SendPacer(clock, 100);

        // 10 seconds at 100 a second, looked at every 7 ms: never released by the second.
        var perHalfSecond = Enumerable.Range(0, 20).Select(_ => TakenIn(pacer, TimeSpan.FromSeconds(0.5))).ToList();

        Assert.All(perHalfSecond, taken => Assert.InRange(taken, 48, 52));
        // Each of the twenty is 72 looks long, 504 ms.
        Assert.InRange(perHalfSecond.Sum(), 1_003, 1_010);
    }

    [Fact]
    public void After_a_pause_a_little_is_made_up_for_at_twice_the_rate()
    {
        var pacer = new SendPacer(clock, 100);
        Assert.InRange(TakenIn(pacer, TimeSpan.FromSeconds(1)), 98, 102);

        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.InRange(TakenNow(pacer), 1, 3);
        Assert.InRange(TakenIn(pacer, TimeSpan.FromSeconds(0.05)), 6, 12);
        Assert.InRange(TakenIn(pacer, TimeSpan.FromSeconds(1)), 98, 108);
    }

    [Fact]
    public void How_long_to_wait_is_told()
    {
        var pacer = new SendPacer(clock, 10);
        TakenNow(pacer);

        var wait = pacer.UntilNext();
        Assert.InRange(wait.TotalMilliseconds, 99, 101);
        Assert.False(pacer.TryTake());
        clock.Advance(wait + TimeSpan.FromMilliseconds(1));
        Assert.Equal(TimeSpan.Zero, pacer.UntilNext());
        Assert.True(pacer.TryTake());
    }

    [Fact]
    public void Without_a_limit_everything_leaves_but_in_a_pause()
    {
        var pacer = new SendPacer(clock, 0);
        Assert.Equal(1_000, TakenNow(pacer));

        pacer.Pause(TimeSpan.FromSeconds(3));

        Assert.Equal(0, TakenNow(pacer));
        clock.Advance(TimeSpan.FromSeconds(3.1));
        Assert.Equal(1_000, TakenNow(pacer));
    }

    [Fact]
    public void Too_many_stops_everything_until_the_latest_moment_heard_and_cuts_the_rate_once()
    {
        var pacer = new SendPacer(clock, 400);
        TakenIn(pacer, TimeSpan.FromSeconds(3));

        pacer.Pause(TimeSpan.FromSeconds(3));
        var cut = pacer.Rate;
        clock.Advance(TimeSpan.FromSeconds(1));
        pacer.Pause(TimeSpan.FromSeconds(4));

        Assert.InRange(cut, 290, 310);
        Assert.Equal(cut, pacer.Rate);
        Assert.Equal(0, TakenIn(pacer, TimeSpan.FromSeconds(3.9)));
        clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.True(pacer.TryTake());
    }

    [Fact]
    public void After_a_pause_it_starts_slowly_and_raises_the_rate_step_by_step_to_the_budget()
    {
        var pacer = new SendPacer(clock, 400);
        TakenIn(pacer, TimeSpan.FromSeconds(3));
        pacer.Pause(TimeSpan.FromSeconds(3));
        var cut = pacer.Rate;
        clock.Advance(TimeSpan.FromSeconds(3.01));

        var first = TakenIn(pacer, TimeSpan.FromSeconds(0.5));
        TakenIn(pacer, TimeSpan.FromSeconds(12));

        Assert.InRange(first, cut * 0.2, cut * 0.4);
        Assert.InRange(pacer.Rate, cut + 1, cut + 5);
        for (var minute = 0; minute < 60; minute++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            pacer.TryTake();
        }
        Assert.InRange(pacer.Rate, cut + 5, 400);
    }

    [Fact]
    public void The_rate_never_falls_to_nothing()
    {
        var pacer = new SendPacer(clock, 30);
        for (var time = 0; time < 100; time++)
        {
            pacer.Pause(TimeSpan.FromSeconds(1));
            clock.Advance(TimeSpan.FromSeconds(2));
            pacer.TryTake();
        }

        Assert.InRange(pacer.Rate, 0.5, 1);
    }

    private static int TakenNow(SendPacer pacer)
    {
        var taken = 0;
        while (taken < 1_000 && pacer.TryTake())
            taken++;
        return taken;
    }

    private int TakenIn(SendPacer pacer, TimeSpan time)
    {
        var step = TimeSpan.FromMilliseconds(7);
        var taken = 0;
        for (var passed = TimeSpan.Zero; passed < time; passed += step)
        {
            taken += TakenNow(pacer);
            clock.Advance(step);
        }
        return taken;
    }
}
