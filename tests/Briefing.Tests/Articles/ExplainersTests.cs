using Briefing.Articles;

namespace Briefing.Tests.Articles;

public sealed class ExplainersTests
{
    [Fact]
    public void A_box_gives_its_questions_and_the_places_of_their_answers()
    {
        var text = Golden.Read("scraped.expected.txt");

        var box = Assert.Single(Explainers.Find(text));

        Assert.Equal("Brevik dam: The basics", box.Heading);
        Assert.Equal("Brevik dam: The basics", box.HeadingSpan.Of(text));
        Assert.Equal(["Where is it?", "Why does it matter?"], box.Items.Select(item => item.Question));
        Assert.Equal("It closes the Orva valley in the north, 40 km above the town of Brevik.", box.Items[0].Answer.Of(text));
    }

    [Fact]
    public void Question_headings_take_the_paragraphs_below_them()
    {
        const string text = """
            The lake was lowered on Friday.

            Why was the dam closed?

            Inspectors found a leak.

            They had been called by a farmer.

            Who is responsible?

            The Water Authority owns the dam.

            Background

            It was built in 1954.
            """;

        var box = Assert.Single(Explainers.Find(text));

        Assert.Null(box.Heading);
        Assert.Equal("Inspectors found a leak.\n\nThey had been called by a farmer.", box.Items[0].Answer.Of(text));
        Assert.Equal("The Water Authority owns the dam.", box.Items[1].Answer.Of(text));
    }

    [Theory]
    [InlineData("The mayor asked for calm.\n\nWill it hold? Nobody knows.\n\nShops stay closed.")]
    [InlineData("What happens next\n\nThe court meets on Monday.")]
    [InlineData("")]
    public void A_single_question_in_the_text_is_no_box(string text) => Assert.Empty(Explainers.Find(text));
}
