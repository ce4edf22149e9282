using Briefing.Stories;

namespace Briefing.Tests.Stories;

public sealed class ArticleTopicsTests
{
    private static readonly TopicNames Known = new(
    [
        new Topic("Tavia", TopicKind.Country, ["Tavian", "Lornesse"]),
        new Topic("Merovia", TopicKind.Country, []),
        new Topic("Oren Falk", TopicKind.Person, ["Falk"]),
        new Topic("Harbour Board", TopicKind.Organisation, []),
    ]);

    [Fact]
    public void The_headlines_topic_comes_first_then_the_openings_then_what_is_named_often()
    {
        var topics = ArticleTopics.Of(
            Known, [("Harbour Board", 3), ("Merovia", 1), ("Oren Falk", 2), ("Lornesse", 1)], "Falk arrested",
            "The Tavian police arrested Oren Falk in Lornesse.");
        Assert.Equal(["Oren Falk", "Tavia", "Harbour Board"], topics.Select(topic => topic.Name));
    }

    [Fact]
    public void What_is_named_in_passing_is_left_out()
    {
        var text = new string('x', StoryArticle.OpeningUnits) + " Merovia";
        Assert.Empty(ArticleTopics.Of(Known, [("Merovia", 2)], null, text));
        Assert.Single(ArticleTopics.Of(Known, [("Merovia", 3)], null, text));
    }

    [Fact]
    public void An_article_is_about_eight_topics_at_most()
    {
        var many = new TopicNames(Enumerable.Range(0, 20).Select(at => new Topic($"Town {at}", TopicKind.Place, [])));
        Assert.Equal(ArticleTopics.Most, ArticleTopics.Of(many, Enumerable.Range(0, 20).Select(at => ($"Town {at}", 5)), null, "").Count);
    }
}
