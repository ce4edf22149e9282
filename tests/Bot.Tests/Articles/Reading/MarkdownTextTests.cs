using Bot.Articles.Reading;

namespace Bot.Tests.Articles.Reading;

public sealed class MarkdownTextTests
{
    [Fact]
    public void The_front_matter_tells_about_the_article()
    {
        var (given, text) = MarkdownText.Read("---\ntitle: \"Oil: a primer\"\ndate: 2022-01-09\nauthor: A. Writer\nurl: https://example.org/oil\nlang: en-GB\ntags: [oil]\n---\n\n# Chapter\n\nOil rose.\n");
        Assert.Equal("Oil: a primer", given.Title);
        Assert.Equal(new DateTimeOffset(2022, 1, 9, 0, 0, 0, TimeSpan.Zero), given.Published);
        Assert.Equal("A. Writer", given.Byline);
        Assert.Equal(new Uri("https://example.org/oil"), given.Url);
        Assert.Equal("en", given.Language);
        Assert.Equal("Chapter\n\nOil rose.", text);
    }

    [Fact]
    public void Without_one_the_first_heading_is_the_title()
    {
        var (given, text) = MarkdownText.Read("# The *oil* price #\n\nIt rose.");
        Assert.Equal("The oil price", given.Title);
        Assert.Equal("It rose.", text);
    }

    [Theory]
    [InlineData("It **rose** by _3.4%_, `so` ~~they~~ said.", "It rose by 3.4%, so they said.")]
    [InlineData("See [the report](https://example.org/a_b) ![chart](c.png)and [more][1].", "See the report and more.")]
    [InlineData("A line\nthat goes on.", "A line that goes on.")]
    [InlineData("> Quoted\n> words.", "Quoted words.")]
    [InlineData("- one\n- two\n  goes on\n1. three", "one\n\ntwo goes on\n\nthree")]
    [InlineData("Before<!-- hidden\nwords --> after.", "Before after.")]
    [InlineData("One.\n\n---\n\n```csharp\nvar x = 1;\n```\n\nTwo.[^1]\n\n[1]: https://example.org", "One.\n\nvar x = 1;\n\nTwo.")]
    [InlineData("Keep snake_case_words, 2 * 3 * 4 and a \\*star\\*.", "Keep snake_case_words, 2 * 3 * 4 and a *star*.")]
    [InlineData("A title\n=======\n\nText.", "A title\n\nText.")]
    public void Marks_go_and_words_stay(string markdown, string text) => Assert.Equal(text, MarkdownText.Read(markdown).Text);

    [Theory]
    [InlineData("*")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("<!--")]
    [InlineData("`")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("---\n")]
    public void Long_runs_of_marks_do_no_harm(string mark) =>
        Assert.NotNull(MarkdownText.Read(string.Concat(Enumerable.Repeat(mark, 50_000))).Text);
}
