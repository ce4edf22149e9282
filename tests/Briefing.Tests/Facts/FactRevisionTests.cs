using Briefing.Facts;
using Briefing.Language;

namespace Briefing.Tests.Facts;

public sealed class FactRevisionTests
{
    [Fact]
    public void A_statement_that_stands_keeps_its_fact_whatever_white_space_is_around()
    {
        var standing = Standing("Protests began in Zhanaozen.");

        var revision = FactRevision.Compare([standing], [Stated("Calm  returned.", 0), Stated("Protests began\nin Zhanaozen. ", 1)]);

        Assert.Equal((standing.Id, 1), (Assert.Single(revision.Kept).Id, revision.Kept[0].Fact.Ordinal));
        Assert.Equal("Calm  returned.", Assert.Single(revision.Added).Statement);
        Assert.Empty(revision.Gone);
    }

    [Fact]
    public void A_statement_said_twice_has_two_facts_and_the_question_tells_which()
    {
        var plain = Standing("In Central Asia.");
        var answer = Standing("In Central Asia.", "Where is it?");

        var revision = FactRevision.Compare(
            [plain, answer], [Stated("In Central Asia.", 0, "Where is it?"), Stated("In Central Asia.", 1), Stated("In Central Asia.", 2)]);

        Assert.Equal([(answer.Id, 0), (plain.Id, 1)], revision.Kept.Select(kept => (kept.Id, kept.Fact.Ordinal)));
        Assert.Equal(2, Assert.Single(revision.Added).Ordinal);
    }

    [Fact]
    public void A_changed_figure_corrects_the_fact()
    {
        var standing = Standing("Eighteen security officers were killed in Almaty.");
        var now = Stated("Nineteen security officers were killed in Almaty.");

        var gone = Assert.Single(FactRevision.Compare([standing], [now]).Gone);

        Assert.Equal(FactStatus.Corrected, gone.Status);
        Assert.Same(now, gone.ReplacedBy);
        Assert.Equal("The article now says: Nineteen security officers were killed in Almaty.", gone.Note);
    }

    [Fact]
    public void The_likest_new_statement_stands_in_its_place()
    {
        var standing = Standing("The president sacked his intelligence chief on Wednesday.");

        var gone = Assert.Single(FactRevision.Compare(
            [standing],
            [Stated("The president sacked his interior minister."), Stated("The president sacked his intelligence chief on Thursday.")]).Gone);

        Assert.Equal("The president sacked his intelligence chief on Thursday.", gone.ReplacedBy!.Statement);
    }

    [Theory]
    [InlineData("Correction: An earlier figure of 164 deaths has been withdrawn by the ministry.")]
    [InlineData("An earlier version of this article gave 164 deaths; the ministry has withdrawn the figure.")]
    [InlineData("This story was corrected on 10 January to remove the 164 deaths that the ministry withdrew.")]
    [InlineData("Editor's note: the figure of 164 deaths came from a ministry post that was deleted.")]
    [InlineData("We wrongly reported 164 deaths, citing the ministry.")]
    public void A_correction_line_that_speaks_of_it_corrects_the_fact_and_is_its_note(string line)
    {
        var standing = Standing("The health ministry counted 164 deaths.");

        var gone = Assert.Single(FactRevision.Compare([standing], [Stated("Calm returned."), Stated(line)]).Gone);

        Assert.Equal((FactStatus.Corrected, line, null), (gone.Status, gone.Note, gone.ReplacedBy));
    }

    [Fact]
    public void A_correction_line_goes_before_the_new_statement_as_the_note()
    {
        const string Line = "Correction: The number of officers killed was first given as 18.";

        var gone = Assert.Single(FactRevision.Compare(
            [Standing("In all 18 officers were killed.")], [Stated("In all 19 officers were killed."), Stated(Line)]).Gone);

        Assert.Equal((Line, "In all 19 officers were killed."), (gone.Note, gone.ReplacedBy!.Statement));
    }

    [Theory]
    [InlineData("Correction: The mayor's name is Bakytzhan.")]
    [InlineData("Troops from Russia arrived.")]
    public void A_fact_that_nothing_speaks_of_any_more_is_withdrawn(string stated)
    {
        var standing = Standing("Fuel prices had doubled.");

        var gone = Assert.Single(FactRevision.Compare([standing], [Stated(stated)]).Gone);

        Assert.Equal(new GoneFact(standing.Id, FactStatus.Withdrawn, null, null), gone);
    }

    [Fact]
    public void A_statement_that_stood_before_replaces_nothing()
    {
        var (eighteen, nineteen) = (Standing("Eighteen officers died in Almaty."), Standing("Nineteen officers died in Almaty."));

        var gone = Assert.Single(FactRevision.Compare([eighteen, nineteen], [Stated("Nineteen officers died in Almaty.")]).Gone);

        Assert.Equal((eighteen.Id, FactStatus.Withdrawn), (gone.Id, gone.Status));
    }

    [Fact]
    public void Statements_without_any_term_are_compared_by_their_letters_only()
    {
        var revision = FactRevision.Compare([Standing("…"), Standing("What is it?")], [Stated("…"), Stated("!")]);

        Assert.Single(revision.Kept);
        Assert.Equal(FactStatus.Withdrawn, Assert.Single(revision.Gone).Status);
    }

    private static StandingFact Standing(string statement, string? question = null) => new(Guid.CreateVersion7(), statement, question);

    private static ExtractedFact Stated(string statement, int ordinal = 0, string? question = null) =>
        new(ordinal, new TextSpan(0, statement.Length), "Kazakhstan", statement, FactStatus.Confirmed, question, null, null, null);
}
