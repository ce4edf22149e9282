using Briefing.Stories;

namespace Briefing.Tests.Stories;

public sealed class StoryGroupsTests
{
    private static readonly DateTimeOffset Monday = new(2031, 3, 3, 8, 0, 0, TimeSpan.Zero);

    private static readonly StoryArticle Strike =
        Article(0, ["Lornesse", "Harbour Office"], "ferry strike northern pier close");

    private static readonly StoryArticle Repair =
        Article(2, ["Lornesse", "Harbour Office", "Ida Brandt"], "pier repair ferry harbour month");

    private static readonly StoryArticle Bread = Article(1, ["Tavia", "Oren Falk"], "bread price rise minister");

    [Fact]
    public void Articles_that_share_names_and_terms_are_one_story_newest_first()
    {
        var stories = StoryGroups.Group([Strike, Bread, Repair]);
        Assert.Equal([[Repair, Strike], [Bread]], stories);
    }

    [Fact]
    public void The_same_names_months_apart_are_two_stories()
    {
        var later = Repair with { When = Monday.AddDays(120) };
        Assert.Equal([[later], [Strike]], StoryGroups.Group([later, Strike]));
    }

    [Fact]
    public void Likeness_is_one_for_equal_articles_and_falls_by_half_in_two_weeks()
    {
        Assert.Equal(1, StoryGroups.Likeness(Strike, Strike), 6);
        Assert.Equal(0.5, StoryGroups.Likeness(Strike, Strike with { When = Monday.AddDays(14) }), 6);
        Assert.Equal(0, StoryGroups.Likeness(Strike, Bread), 6);
    }

    private static StoryArticle Article(int day, IEnumerable<string> names, string terms) =>
        new(Guid.CreateVersion7(), Monday.AddDays(day), names.ToHashSet(), terms.Split(' ').ToHashSet());
}
