using Briefing.Articles;
using Briefing.Facts;
using Briefing.Stories;

namespace Briefing.Tests.Facts;

public sealed class WithdrawnFiguresTests
{
    private static readonly DateTimeOffset Monday = new(2031, 3, 3, 8, 0, 0, TimeSpan.Zero);
    private static readonly SourceArticle First = Article(0, "State radio said that 164 dockers had been hurt. The port is shut.");

    [Theory]
    [InlineData("The ministry has withdrawn the report that 164 dockers were hurt.")]
    [InlineData("Correction: We reported on Monday that 164 dockers had been hurt.")]
    public void A_figure_that_a_later_article_takes_back_is_told_no_more(string line)
    {
        var left = Material(Article(1, line), First).WithoutWithdrawnFigures();
        Assert.Equal(["The port is shut."], left.Articles[1].Facts.Select(fact => fact.Statement));
        Assert.Equal(line, left.Articles[0].Facts.Single().Statement);
    }

    [Theory]
    [InlineData("The ministry has withdrawn the report that 165 dockers were hurt.")]
    [InlineData("The ministry has withdrawn 164 policemen from the harbour.")]
    [InlineData("Doctors confirm that 164 dockers were hurt.")]
    public void Other_figures_and_other_news_leave_it_standing(string line)
    {
        var material = Material(Article(1, line), First);
        Assert.Equal(2, material.WithoutWithdrawnFigures().Articles[1].Facts.Count);
    }

    private static BriefingMaterial Material(params SourceArticle[] articles) =>
        new(new Topic("Tavia", TopicKind.Place, []), articles, [], [], Monday.AddDays(2));

    private static SourceArticle Article(int day, string text)
    {
        var id = Guid.CreateVersion7();
        var facts = FactExtractor.Extract(new ArticleText(null, text, Monday.AddDays(day), null, null, null))
            .Select(fact => new Fact(Guid.CreateVersion7(), fact.Subject, fact.Statement, fact.Status, new FactSource("x", null, null, null) { ArticleId = id }));
        return new SourceArticle(id, null, text, Monday.AddDays(day), Monday.AddDays(day), [.. facts]);
    }
}
