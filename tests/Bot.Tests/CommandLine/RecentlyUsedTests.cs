using Bot.CommandLine;

namespace Bot.Tests.CommandLine;

public sealed class RecentlyUsedTests
{
    [Fact]
    public void What_was_not_used_for_longest_is_forgotten_first()
    {
        var memory = new RecentlyUsed<int>(2);
        memory.Set("a", 1);
        memory.Set("b", 2);
        Assert.True(memory.TryGet("a", out _));

        memory.Set("c", 3);

        Assert.False(memory.TryGet("b", out _));
        Assert.True(memory.TryGet("a", out var kept) && kept == 1);
        Assert.True(memory.TryGet("c", out _));
    }

    [Fact]
    public void A_key_holds_its_latest_value()
    {
        var memory = new RecentlyUsed<string>(2);
        memory.Set("a", "old");
        memory.Set("a", "new");

        Assert.True(memory.TryGet("a", out var value));
        Assert.Equal("new", value);
    }
}
