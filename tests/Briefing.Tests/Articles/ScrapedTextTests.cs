using Briefing.Articles;

namespace Briefing.Tests.Articles;

public sealed class ScrapedTextTests
{
    [Fact]
    public void Only_the_article_is_left_of_a_scraped_page()
    {
        var article = Read(Golden.Read("scraped.txt"));

        Assert.Equal("Brevik dam: Chief engineer suspended after night of evacuations", article.Title);
        Assert.Equal("Tora Lind", article.Byline);
        Assert.Equal(new DateTimeOffset(2031, 3, 14, 0, 0, 0, TimeSpan.Zero), article.Published);
        Assert.Equal("en", article.Language);
        Assert.Equal(Golden.Read("scraped.expected.txt"), article.Text);
    }

    [Fact]
    public void A_clean_text_stays_as_it_is()
    {
        const string text = "The harbour was closed at noon, the port authority said.\n\nIt will open again on Monday.";

        Assert.Equal(text, Read(text).Text);
        Assert.Null(Read(text).Title);
    }

    [Fact]
    public void A_list_of_related_stories_in_the_middle_does_not_end_the_article()
    {
        var article = Read("""
            Storm closes the harbour for a third day

            The harbour was closed at noon, the port authority said.

            Related stories

            Ferry line seeks new owner

            What sailors fear most

            Fishermen said that they had lost two weeks of work this winter, more than in any year since records began in 1961.

            The port's director said that a new wall would be finished within three years and would keep out waves of eight metres.
            """);

        Assert.DoesNotContain("Ferry line", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("sailors fear", article.Text, StringComparison.Ordinal);
        Assert.EndsWith("waves of eight metres.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_wrapped_at_a_fixed_width_become_one_paragraph()
    {
        var article = Read("""
            The harbour was closed at noon on Thursday after waves of eight
            metres had broken over the outer wall, the port authority said in
            a statement that it published late in the evening.

            It will open again on Monday if the wind allows, according to
            forecasters, who expect the storm to pass by Sunday.
            """);

        Assert.Equal(2, article.Text.Split("\n\n").Length);
        Assert.DoesNotContain('\n', article.Text.Split("\n\n")[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n ")]
    [InlineData("Menu\nSearch\nHome\nAdvertisement")]
    [InlineData("\u0001\u0002\0\0\u0003PNG\u0004\u0005")]
    public void A_text_without_sentences_is_unreadable(string text)
    {
        var reading = Assert.IsType<PageReading.Unreadable>(ScrapedText.Clean(text));
        Assert.NotEmpty(reading.Reason);
        Assert.False(reading.Reason.EndsWith('.'));
    }

    private static ArticleText Read(string text) => Assert.IsType<PageReading.Read>(ScrapedText.Clean(text)).Article;
}
