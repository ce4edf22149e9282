using Briefing.Answers;

namespace Briefing.Tests.Answers;

public sealed class SuggestionsTests
{
    [Fact]
    public void Every_question_offered_is_answered_by_the_statements()
    {
        var offered = Offer([], []);

        Assert.InRange(offered.Count, 2, 3);
        Assert.All(offered, question => Assert.InRange(
            Confidence.Of(QuestionReader.Read(question), UnrestStory.Ask(question)), Confidence.Threshold, 1));
    }

    [Fact]
    public void What_was_asked_is_not_offered_again()
    {
        Assert.DoesNotContain("Where is Lurania?", Offer(["Where is Lurania?"], []));
        Assert.Contains("Where is Lurania?", Offer([], []));
    }

    [Fact]
    public void What_was_just_shown_is_not_asked_for()
    {
        var shown = UnrestStory.Statements.Where(statement => statement.Fact.Question is not null).Select(statement => statement.Fact.Id);

        Assert.DoesNotContain("Where is Lurania?", Offer([], shown));
    }

    private static IReadOnlyList<string> Offer(string[] asked, IEnumerable<Guid> shown) =>
        Suggestions.Offer(UnrestStory.Statements, asked, shown.ToHashSet(), UnrestStory.Scope(Dialogue.Empty), 3);
}
