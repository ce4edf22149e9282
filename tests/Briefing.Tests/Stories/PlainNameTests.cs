using Briefing.Stories;

namespace Briefing.Tests.Stories;

public sealed class PlainNameTests
{
    [Theory]
    [InlineData("The U.N.", "un")]
    [InlineData("N’Djaména's", "ndjamena")]
    [InlineData("Kazakh\uFFFEstan", "kazakh stan")]
    [InlineData("Kazakhstan\uD83D", "kazakhstan")]
    [InlineData("👩", "")]
    public void Names_are_compared_without_what_does_not_matter(string name, string plain) =>
        Assert.Equal(plain, PlainName.Of(name));
}
