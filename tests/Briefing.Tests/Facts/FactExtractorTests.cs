using Briefing.Articles;
using Briefing.Facts;

namespace Briefing.Tests.Facts;

public sealed class FactExtractorTests
{
    [Fact]
    public void Every_statement_stands_word_for_word_at_its_place_in_reading_order()
    {
        var facts = FactExtractor.Extract(InventedStory.Article);
        Assert.All(facts, fact => Assert.Equal(fact.Statement, fact.Place.Of(InventedStory.Article.Text)));
        Assert.Equal(Enumerable.Range(0, facts.Count), facts.Select(fact => fact.Ordinal));
        Assert.Equal(facts.OrderBy(fact => fact.Place.Start), facts);
        Assert.Equal(14, facts.Count);
    }

    [Fact]
    public void A_box_gives_its_answers_with_their_questions_and_the_headings_topic()
    {
        var box = FactExtractor.Extract(InventedStory.Article).Where(fact => fact.Question is not null).ToList();
        Assert.Equal(["Where is it?", "Why does it matter?", "Why is it making the news?"], box.Select(fact => fact.Question));
        Assert.All(box, fact => Assert.Equal("Tavia", fact.Subject));
        Assert.Equal(
            "Tavia lies in the Northern Sea, a day’s sail east of Merovia. It is an island the size of a large county.", box[0].Statement);
    }

    [Fact]
    public void Who_says_so_is_kept_with_the_statement()
    {
        var hurt = InventedStory.FactWith("14 “armed pickets”");
        Assert.Equal("The Transport Ministry says", hurt.Attribution);
        Assert.Contains("according to the ministry", InventedStory.FactWith("More than 300").Attribution, StringComparison.Ordinal);
        Assert.Null(InventedStory.FactWith("The docks of").Attribution);
    }

    [Fact]
    public void A_caveat_limits_the_figures_before_it_and_nothing_else()
    {
        const string Caveat = "The figures have not been independently verified.";
        var limited = FactExtractor.Extract(InventedStory.Article).Where(fact => fact.Caveat is not null).ToList();
        Assert.Equal(2, limited.Count);
        Assert.All(limited, fact => Assert.Equal((Caveat, FactStatus.Unverified), (fact.Caveat, fact.Status)));
        Assert.Contains("14 “armed pickets”", limited[0].Statement, StringComparison.Ordinal);
        Assert.Contains("More than 300", limited[1].Statement, StringComparison.Ordinal);
        Assert.Equal(FactStatus.Confirmed, InventedStory.FactWith(Caveat).Status);
    }

    [Fact]
    public void The_subject_is_the_fullest_name_of_whom_the_sentence_is_about()
    {
        Assert.Equal("Oren Falk", InventedStory.FactWith("was a close ally").Subject);
        Assert.Equal("Oren Falk", InventedStory.FactWith("The detention of").Subject);
        Assert.Equal("Tavia", InventedStory.FactWith("14 “armed pickets”").Subject);
        Assert.Equal("Ida Brandt", InventedStory.FactWith("She made the remarks").Subject);
    }

    [Theory]
    [InlineData("The mayor said 12 boats were lost. They included two ferries.", 1, "The mayor said")]
    [InlineData("\"We ran,\" said Ms Holm. \"Nobody helped us.\"", 1, "said Ms Holm")]
    [InlineData("The mayor said 12 boats were lost. The harbour was built in 1840.", 1, null)]
    [InlineData("The mayor said 12 boats were lost.\n\nThey included two ferries.", 1, null)]
    public void A_sentence_that_goes_on_with_what_was_said_keeps_who_said_it(string text, int ordinal, string? attribution) =>
        Assert.Equal(attribution, FactExtractor.Extract(Untitled(text))[ordinal].Attribution);

    [Theory]
    [InlineData("The ferry reportedly ran aground.", FactStatus.Unverified)]
    [InlineData("The ferry ran aground.", FactStatus.Confirmed)]
    [InlineData("The captain said the ferry ran aground.", FactStatus.Attributed)]
    public void Hedges_and_attribution_decide_the_status(string text, FactStatus status) =>
        Assert.Equal(status, FactExtractor.Extract(Untitled(text)).Single().Status);

    [Fact]
    public void A_named_day_is_the_day_it_speaks_of_else_the_articles_own()
    {
        var article = Untitled("The ferry sank on 2 March 2031. Divers are looking for it.") with { Published = InventedStory.Published };
        Assert.Equal([new DateOnly(2031, 3, 2), new DateOnly(2031, 3, 6)], FactExtractor.Extract(article).Select(fact => fact.AsOf));
    }

    [Fact]
    public void A_day_that_only_bounds_a_time_is_not_the_day_it_speaks_of()
    {
        var article = Untitled("He led the board until 2 March 2031.") with { Published = InventedStory.Published };
        Assert.Equal(new DateOnly(2031, 3, 6), FactExtractor.Extract(article).Single().AsOf);
    }

    [Fact]
    public void Without_a_day_of_publication_only_whole_dates_count()
    {
        var facts = FactExtractor.Extract(Untitled("The ferry sank on 2 March 2031. Divers arrived on Tuesday."));
        Assert.Equal([new DateOnly(2031, 3, 2), null], facts.Select(fact => fact.AsOf));
    }

    [Fact]
    public void Crossheads_are_no_statements_but_a_lone_line_is()
    {
        Assert.Equal(["The ferry sank.", "All were saved."],
            FactExtractor.Extract(Untitled("The ferry sank.\n\nLong night\n\nAll were saved.")).Select(fact => fact.Statement));
        Assert.Equal("Ferry sinks", FactExtractor.Extract(Untitled("Ferry sinks")).Single().Statement);
        Assert.Empty(FactExtractor.Extract(Untitled("")));
    }

    private static ArticleText Untitled(string text) => new(null, text, null, null, null, null);
}
