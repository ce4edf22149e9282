using Bot.Facts;
using Bot.Tests.Articles;
using Bot.Tests.Storage;
using Briefing.Facts;
using Briefing.Language;

namespace Bot.Tests.Facts;

public sealed class KnownFactsTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_an_article_takes_back_is_known_no_more(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var known = new KnownFacts(store.Facts);
        await store.Articles.SaveAsync([SampleArticle.Of("Eighteen officers died. The square is empty.", "a-1")], Stop);
        var article = (await store.Articles.FindByExternalIdAsync("a-1", Stop))!.Id;
        for (var times = 0; times < 3; times++)
            Assert.Equal(2, (await (await known.NowAsync(Stop)).OfArticlesAsync([article], Stop)).Count);

        await store.Articles.SaveAsync([SampleArticle.Of("The square is empty.", "a-1")], Stop);

        var now = await known.NowAsync(Stop);
        Assert.Equal("The square is empty.", Assert.Single(await now.OfArticlesAsync([article], Stop)).Statement);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_was_found_before_it_ended_is_passed_over(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var known = new KnownFacts(store.Facts);
        await store.Articles.SaveAsync([SampleArticle.Of("Eighteen officers died. The square is empty.", "a-1")], Stop);
        var found = await store.Facts.SearchAsync(SearchTerms.Of("officers"), 5, Stop);
        Assert.Single(found);
        for (var times = 0; times < 3; times++)
            Assert.Single(await (await known.NowAsync(Stop)).OfAsync(found, Stop));

        await store.Articles.SaveAsync([SampleArticle.Of("The square is empty.", "a-1")], Stop);

        Assert.Empty(await (await known.NowAsync(Stop)).OfAsync(found, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_revised_prepared_fact_is_known_at_once(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var known = new KnownFacts(store.Facts);
        await store.Facts.ReplacePreparedAsync("countries.jsonl", [Prepared("Lurania is small.")], Stop);
        Assert.Equal("Lurania is small.", await ToldAsync(known));

        await store.Facts.ReplacePreparedAsync("countries.jsonl", [Prepared("Lurania is large.")], Stop);

        Assert.Equal("Lurania is large.", await ToldAsync(known));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_is_wanted_a_second_time_is_kept_while_the_store_is_unchanged(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var known = new KnownFacts(store.Facts);
        await store.Articles.SaveAsync([SampleArticle.Of("The square is empty.", "a-1")], Stop);
        var article = (await store.Articles.FindByExternalIdAsync("a-1", Stop))!.Id;

        var first = await ReadAsync(known, article);
        var second = await ReadAsync(known, article);
        var third = await ReadAsync(known, article);

        Assert.NotSame(first, second);
        Assert.Same(second, third);
    }

    private static PreparedFact Prepared(string statement) => new("L", "Lurania", statement, FactStatus.Confirmed, "World data");

    private static async Task<Fact> ReadAsync(KnownFacts known, Guid article) =>
        Assert.Single(await (await known.NowAsync(Stop)).OfArticlesAsync([article], Stop));

    private static async Task<string> ToldAsync(KnownFacts known) =>
        Assert.Single(await (await known.NowAsync(Stop)).PreparedOfSubjectAsync("lurania", 5, Stop)).Statement;
}
