using Briefing.Facts;
using Briefing.Stories;
using Briefing.Summaries;

namespace Briefing.Tests.Summaries;

public sealed class NewsComposerTests
{
    private static readonly DateTimeOffset Noon = new(2031, 5, 9, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_new_article_tells_something_before_one_tells_more()
    {
        var (old, young) = (Article(Noon, "Fares have risen in Belmar.", "Buses are full in Belmar."), Article(Noon.AddHours(1), "Ships wait off Belmar.", "Grain rots in Belmar."));

        var two = Compose(2, Nothing(old, young), old, young);
        var four = Compose(9, Nothing(old, young), old, young);

        Assert.Equal(["Ships wait off Belmar.", "Fares have risen in Belmar."], two);
        Assert.Equal(["Ships wait off Belmar.", "Grain rots in Belmar.", "Fares have risen in Belmar.", "Buses are full in Belmar."], four);
    }

    [Fact]
    public void The_rest_of_an_article_that_the_reader_knows_is_no_news_but_what_came_into_it_later_is()
    {
        var article = Article(Noon, "Fares have risen in Belmar.", "Buses are full in Belmar.", "Trams stand still in Belmar.");
        var given = new Dictionary<Guid, DateTimeOffset> { [article.Facts[0].Id] = Noon.AddHours(1) };
        var stored = Stored(article);

        Assert.Empty(Compose(5, new ReadBefore(given, stored), article));
        stored[article.Facts[2].Id] = Noon.AddHours(2);

        Assert.Equal(["Trams stand still in Belmar."], Compose(5, new ReadBefore(given, stored), article));
    }

    [Fact]
    public void What_another_article_repeats_is_told_once_and_another_figure_is_news()
    {
        var (old, same, more) = (
            Article(Noon, "The ministry says 14 dockers were injured in Belmar."),
            Article(Noon.AddHours(1), "The ministry says that 14 dockers were injured in Belmar."),
            Article(Noon.AddHours(2), "The ministry says 20 dockers were injured in Belmar."));
        var read = new ReadBefore(
            new Dictionary<Guid, DateTimeOffset> { [old.Facts[0].Id] = Noon }, Stored(old, same, more));

        Assert.Equal(["The ministry says 20 dockers were injured in Belmar."], Compose(5, read, old, same, more));
    }

    [Fact]
    public void Since_the_last_reading_only_what_came_in_later_counts()
    {
        var (old, young) = (Article(Noon, "Fares have risen in Belmar."), Article(Noon.AddHours(2), "Ships wait off Belmar.", "Grain rots in Belmar."));
        var unread = Article(Noon.AddHours(-1), "Trams stand still in Belmar.");
        NewsArticle[] articles = [.. new[] { old, young, unread }.Select(article => new NewsArticle(article, null))];
        var given = new Dictionary<Guid, DateTimeOffset> { [old.Facts[0].Id] = Noon.AddHours(1) };

        var since = NewsComposer.Since(articles, new ReadBefore(given, Stored(old, young, unread)), 2);
        var known = NewsComposer.Since([.. articles.Where(one => one.Article != young)], new ReadBefore(given, Stored(old, unread)), 2);

        Assert.Equal(Noon.AddHours(1), since!.LastRead);
        Assert.Equal(["Ships wait off Belmar.", "Grain rots in Belmar."], since.Lines.Select(line => line.Text));
        Assert.Null(known);
        Assert.Null(NewsComposer.Since(articles, Nothing(old, young, unread), 2));
    }

    private static IReadOnlyList<string> Compose(int most, ReadBefore read, params SourceArticle[] articles) =>
        [.. NewsComposer.Compose(articles.Select(article => new NewsArticle(article, null)), read, most).Select(line => line.Text)];

    private static ReadBefore Nothing(params SourceArticle[] articles) =>
        new(new Dictionary<Guid, DateTimeOffset>(), Stored(articles));

    private static Dictionary<Guid, DateTimeOffset> Stored(params SourceArticle[] articles) => articles
        .SelectMany(article => article.Facts.Select(fact => (fact.Id, article.StoredAt)))
        .ToDictionary(pair => pair.Id, pair => pair.StoredAt);

    private static SourceArticle Article(DateTimeOffset at, params string[] statements)
    {
        var id = Guid.CreateVersion7(at);
        return new SourceArticle(id, null, string.Join("\n\n", statements), at, at,
        [
            .. statements.Select((statement, ordinal) => new Fact(
                Guid.NewGuid(), "Belmar", statement, FactStatus.Confirmed,
                new FactSource("Gazette", null, null, at) { ArticleId = id, Ordinal = ordinal })),
        ]);
    }
}
