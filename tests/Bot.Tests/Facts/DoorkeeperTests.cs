using Bot.Facts;

namespace Bot.Tests.Facts;

public sealed class DoorkeeperTests
{
    [Fact]
    public void What_is_wanted_once_is_not_let_in_and_what_is_wanted_again_is()
    {
        var doorkeeper = new Doorkeeper();
        var id = Guid.CreateVersion7();

        Assert.False(doorkeeper.Admits(id));
        Assert.True(doorkeeper.Admits(id));
        Assert.False(doorkeeper.Admits(Guid.CreateVersion7()));
    }

    [Fact]
    public void Of_very_many_the_first_are_forgotten()
    {
        var doorkeeper = new Doorkeeper();
        Guid[] first = [.. Enumerable.Range(0, 100).Select(_ => Guid.CreateVersion7())];
        Assert.All(first, id => doorkeeper.Admits(id));

        for (var n = 0; n < 2_000_000; n++)
            doorkeeper.Admits(Guid.CreateVersion7());

        Assert.All(first, id => Assert.False(doorkeeper.Admits(id)));
    }
}
