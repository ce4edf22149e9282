using Briefing.Facts;
using Briefing.Stories;

namespace Briefing.Tests.Stories;

public sealed class DigestChoiceTests
{
    private static readonly DateTimeOffset Now = new(2031, 3, 3, 7, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<Guid, DateTimeOffset> Nothing = [];

    [Fact]
    public void Stories_of_more_publications_come_first()
    {
        var (many, few) = (Story("many", hours: 5, sources: 4), Story("few", hours: 5, sources: 1));
        Assert.Equal(["many", "few"], Titles([Candidate(few), Candidate(many)]));
    }

    [Fact]
    public void Newer_stories_come_first()
    {
        var (old, young) = (Story("old", hours: 30), Story("young", hours: 2));
        Assert.Equal(["young", "old"], Titles([Candidate(old), Candidate(young)]));
    }

    [Fact]
    public void A_followed_story_comes_before_a_followed_word_and_that_before_a_topic()
    {
        var stories = new[] { StoryBond.Topic, StoryBond.Story, StoryBond.Word }
            .Select(bond => new DigestCandidate(Story(bond.ToString(), hours: 5), bond, null));
        Assert.Equal(["Story", "Word", "Topic"], Titles(stories));
    }

    [Fact]
    public void A_topic_with_many_stories_leaves_room_for_the_others()
    {
        var candidates = Enumerable.Range(0, 6).Select(at => Candidate(Story($"a{at}", hours: 1 + at), "Tavia"))
            .Append(Candidate(Story("b", hours: 12), "Merovia"));
        Assert.Equal("b", Titles(candidates)[1]);
    }

    [Fact]
    public void Equal_stories_stand_in_one_order_however_they_come()
    {
        var stories = Enumerable.Range(0, 8).Select(at => Candidate(Story($"s{at}", hours: 3))).ToList();
        Assert.Equal(Titles(stories), Titles(Enumerable.Reverse(stories)));
        Assert.Equal(5, Titles(stories).Count);
    }

    [Fact]
    public void Who_was_given_nothing_gets_the_first_line()
    {
        var story = Story("story", hours: 5, lines: 3);
        Assert.Equal(story.Lines[0], story.NewLine(Nothing));
    }

    [Fact]
    public void What_stood_in_the_store_when_a_reader_was_told_of_the_story_is_not_new()
    {
        var story = Story("story", hours: 5, lines: 3);
        var told = new Dictionary<Guid, DateTimeOffset> { [story.Lines[0].Fact.Id] = Now.AddHours(-1) };
        Assert.Null(story.NewLine(told));
        Assert.Empty(DigestChoice.Of([Candidate(story)], told, Now, 5));
    }

    [Fact]
    public void A_fact_that_came_in_after_it_is_new()
    {
        var story = Story("story", hours: 5, lines: 2);
        var told = new Dictionary<Guid, DateTimeOffset> { [story.Lines[0].Fact.Id] = Now.AddHours(-1) };
        var fresh = Line(Now.AddMinutes(-10));
        Assert.Equal(fresh, (story with { Lines = [.. story.Lines, fresh] }).NewLine(told));
        told[fresh.Fact.Id] = Now;
        Assert.Null((story with { Lines = [.. story.Lines, fresh] }).NewLine(told));
    }

    [Fact]
    public void Facts_of_other_stories_change_nothing()
    {
        var story = Story("story", hours: 5);
        Assert.NotNull(story.NewLine(new Dictionary<Guid, DateTimeOffset> { [Guid.CreateVersion7()] = Now }));
    }

    private static IReadOnlyList<string> Titles(IEnumerable<DigestCandidate> candidates) =>
        [.. DigestChoice.Of(candidates, Nothing, Now, 5).Select(choice => choice.Candidate.Story.Title)];

    private static DigestCandidate Candidate(DigestStory story, string? topic = null) => new(story, StoryBond.Topic, topic);

    private static DigestStory Story(string title, int hours, int sources = 1, int lines = 1) => new(
        Guid.CreateVersion7(), title, Now.AddHours(-hours), sources,
        [.. Enumerable.Range(0, lines).Select(_ => Line(Now.AddHours(-hours)))]);

    private static StoryLine Line(DateTimeOffset storedAt) => new(
        new Fact(Guid.CreateVersion7(), "Tavia", "Tavia has done it.", FactStatus.Confirmed, new FactSource("The Courier", null, null, null)),
        storedAt);
}
