using Bot.Gateway;
using Bot.Outbox;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Outbox;

public sealed class RetryRulesTests
{
    private readonly FakeTimeProvider clock = new();

    [Theory]
    [InlineData(nameof(OutboxPriority.Reply), 0, true)]
    [InlineData(nameof(OutboxPriority.Reply), 6, false)]
    [InlineData(nameof(OutboxPriority.Alert), 1, true)]
    [InlineData(nameof(OutboxPriority.Alert), 12, false)]
    [InlineData(nameof(OutboxPriority.Correction), 23, true)]
    [InlineData(nameof(OutboxPriority.Digest), 0, false)]
    [InlineData(nameof(OutboxPriority.PressAnswer), 0, false)]
    public void Each_kind_has_its_rule_for_what_may_have_been_sent(string priority, long unknowns, bool again)
    {
        var row = Row(Enum.Parse<OutboxPriority>(priority)) with { Unknowns = unknowns };
        var rules = new RetryRules(clock, new Random(1));

        foreach (var outcome in new[] { rules.AfterUnknown(row, "reset"), rules.AfterCrash(row) })
        {
            if (again)
                Assert.True(Assert.IsType<Outcome.Again>(outcome).IsUnknown);
            else
                Assert.Equal(OutboxState.GivenUp, Assert.IsType<Outcome.Ended>(outcome).State);
        }
    }

    [Fact]
    public void Waits_grow_to_a_minute_and_are_spread()
    {
        var rules = new RetryRules(clock, new Random(1));

        for (var failures = 0; failures < 30; failures++)
        {
            var full = Math.Min(60, Math.Pow(2, failures));
            var waits = Enumerable.Range(0, 50).Select(_ => rules.Wait(failures).TotalSeconds).ToList();
            Assert.All(waits, wait => Assert.InRange(wait, full / 2, full));
            Assert.True(waits.Max() - waits.Min() > full / 4);
        }
    }

    [Fact]
    public void An_outage_begins_with_several_failures_and_lets_one_try_at_a_time_until_something_gets_through()
    {
        var outage = new Outage(clock, new RetryRules(clock, new Random(1)));
        for (var failure = 0; failure < Outage.Coincidences - 1; failure++)
            outage.Failed();
        Assert.False(outage.IsOn);
        Assert.Equal(TimeSpan.Zero, outage.UntilTry());

        outage.Failed();

        Assert.True(outage.IsOn);
        Assert.InRange(outage.UntilTry().TotalSeconds, 0.5, 1);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, outage.UntilTry());
        outage.Failed();
        Assert.InRange(outage.UntilTry().TotalSeconds, 1, 2);
        outage.Worked();
        Assert.False(outage.IsOn);
    }

    private static OutboxRow Row(OutboxPriority priority) => new(1, priority, ChatKey.Telegram(1));
}
