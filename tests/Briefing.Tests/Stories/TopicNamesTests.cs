using Briefing.Stories;

namespace Briefing.Tests.Stories;

public sealed class TopicNamesTests
{
    private static readonly TopicNames Names = new(
    [
        new Topic("Kazakhstan", TopicKind.Country, ["Kazakh", "Kazakhs", "Almaty"]),
        new Topic("Côte d’Ivoire", TopicKind.Country, ["Ivory Coast"]),
        new Topic("United Nations", TopicKind.Organisation, ["U.N.", "Almaty"]),
        new Topic("Almaty Bread", TopicKind.Organisation, []),
        new Topic("Niger", TopicKind.Country, []),
        new Topic("Nigel", TopicKind.Person, []),
    ]);

    [Theory]
    [InlineData("Kazakhstan", "Kazakhstan")]
    [InlineData("kazakh", "Kazakhstan")]
    [InlineData("  ALMATY ", "Kazakhstan")]
    [InlineData("Kazakhstan's", "Kazakhstan")]
    [InlineData("cote d'ivoire", "Côte d’Ivoire")]
    [InlineData("Côte d’Ivoire", "Côte d’Ivoire")]
    [InlineData("the UN", "United Nations")]
    [InlineData("the United-Nations", "United Nations")]
    public void A_topic_is_found_by_any_of_its_names_whatever_the_case_and_diacritics(string written, string expected) =>
        Assert.Equal(expected, Names.FindExact(written)?.Name);

    [Theory]
    [InlineData("Kazahkstan", "Kazakhstan")]
    [InlineData("Kazakstan", "Kazakhstan")]
    [InlineData("Khazakstan", "Kazakhstan")]
    [InlineData("Unitd Natoins", "United Nations")]
    public void Typing_errors_are_forgiven(string written, string expected)
    {
        Assert.Null(Names.FindExact(written));
        Assert.Equal(expected, Names.Find(written)?.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("Nigeb")]
    [InlineData("Uk")]
    [InlineData("weather")]
    public void An_unknown_or_doubtful_name_finds_nothing(string written) => Assert.Null(Names.Find(written));

    [Fact]
    public void The_nearest_topics_come_best_first()
    {
        Assert.Equal(["Niger", "Nigel"], Names.Nearest("Nigerx", 2).Select(topic => topic.Name));
        Assert.Equal("United Nations", Names.Nearest("nations", 1).Single().Name);
        Assert.Empty(Names.Nearest("qqqqqq", 3));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    public void Distance_counts_inserted_dropped_changed_and_swapped_letters(string one, string other, int distance)
    {
        Assert.Equal(distance, PlainName.Distance(one, other));
        Assert.Equal(distance, PlainName.Distance(other, one));
    }
}
