using Briefing.Articles;
using Briefing.Facts;
using Briefing.Stories;

namespace Briefing.Tests.Stories;

public sealed class StoryLinesTests
{
    [Fact]
    public void What_opens_the_news_comes_first_and_nothing_that_leans_back()
    {
        var lines = StoryLines.Of(Article("Tavia shuts its port", """
            Tavia has shut its port after dockers walked out over their pay.

            He said so on Monday. The port of Tavia handles a fifth of all grain ships that pass the Northern Sea.

            Dockers at the port want a tenth more pay.
            """), 2);
        Assert.Equal(2, lines.Count);
        Assert.StartsWith("Tavia has shut its port", lines[0].Statement, StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Statement.StartsWith("He ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_article_without_a_statement_that_stands_alone_has_none() =>
        Assert.Empty(StoryLines.Of(Article("Remarks", "They said nothing more about it then."), 2));

    private static SourceArticle Article(string title, string text)
    {
        var article = new ArticleText(title, text.ReplaceLineEndings("\n"), null, null, "The Courier", "en");
        var facts = FactExtractor.Extract(article).Select(fact =>
            new Fact(Guid.CreateVersion7(), fact.Subject, fact.Statement, fact.Status, new FactSource("The Courier", title, null, null)
            {
                Place = fact.Place,
                Ordinal = fact.Ordinal,
            }));
        return new SourceArticle(Guid.CreateVersion7(), title, article.Text, null, DateTimeOffset.UnixEpoch, [.. facts]);
    }
}
