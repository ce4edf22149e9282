using Bot.Storage;

namespace Bot.Tests.Storage;

public sealed class TermCountsTests
{
    private static readonly TermCounts Counts = new(1_000, 12, new Dictionary<string, long>
    {
        ["kazakhstan"] = 800, ["massimov"] = 3, ["treason"] = 40, ["unheard"] = 0,
    });

    [Fact]
    public void Rare_terms_weigh_more_and_none_weighs_nothing()
    {
        Assert.True(Counts.Weight("massimov") > Counts.Weight("treason"));
        Assert.True(Counts.Weight("treason") > Counts.Weight("kazakhstan"));
        Assert.True(Counts.Weight("kazakhstan") > 0);
    }

    [Theory]
    [InlineData(10_000, "massimov treason kazakhstan", "")]
    [InlineData(843, "massimov treason kazakhstan", "")]
    [InlineData(842, "massimov treason", "kazakhstan")]
    [InlineData(1, "massimov treason", "kazakhstan")]
    public void Common_terms_only_count_beside_the_others_when_they_lead_to_too_many_documents(long most, string leading, string others)
    {
        var (some, further) = Counts.Split(most);
        Assert.Equal(leading, string.Join(' ', some));
        Assert.Equal(others, string.Join(' ', further));
    }
}
