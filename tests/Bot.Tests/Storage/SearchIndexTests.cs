using Bot.Articles;
using Bot.Facts;
using Bot.Storage;
using Bot.Tests.Articles;
using Bot.Tests.Facts;
using Briefing.Language;
using Dapper;

namespace Bot.Tests.Storage;

public sealed class SearchIndexTests(StoreFixture stores)
{
    private static readonly string[] Texts =
    [
        "Protests over fuel prices began in Zhanaozen on 2 January.",
        "Fuel prices doubled after a cap was lifted, the ministry said.",
        "Eighteen security officers were killed in Almaty, two of them beheaded.",
        "The U.N. counted 4,000 people; oil rose 3.4% and COVID-19 cases fell.",
        "Karim Massimov, the former intelligence chief, was arrested on suspicion of treason.",
        "Қазақстан президенті Тоқаев мәлімдеді.",
        "大統領は辞任した。 Le président Macron a parlé à Élysée.",
        "A word_with_underscores, e-mail@example.test and https://courier.test/path?x=1.",
        "Prices, prices and prices: everybody in the town spoke of prices.",
        "The officers spoke.",
    ];

    private static readonly string[] Queries =
    [
        "Why did the protests begin?", "fuel prices", "How many officers were killed?", "U.N. people", "COVID-19 4,000",
        "Who is Karim Massimov?", "Тоқаев", "大統領", "elysee", "example.test path", "word with underscores", "3.4", "football", "the of a",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_engines_give_the_same_candidates_and_the_same_best_one()
    {
        await using var sqlite = await stores.OpenAsync(StoreEngine.Sqlite);
        await using var postgres = await stores.OpenAsync(StoreEngine.Postgres);
        ArticleToStore[] articles = [.. Texts.Select((text, n) => SampleArticle.Of(text, $"a-{n}", title: null))];
        await sqlite.Articles.SaveAsync(articles, Stop);
        await postgres.Articles.SaveAsync(articles, Stop);

        foreach (var query in Queries)
        {
            var terms = SearchTerms.Of(query);
            var onSqlite = await sqlite.Facts.SearchFactsAsync(terms, 50, Stop);
            var onPostgres = await postgres.Facts.SearchFactsAsync(terms, 50, Stop);
            Assert.Equal(
                onSqlite.Select(found => found.Statement).Order(StringComparer.Ordinal),
                onPostgres.Select(found => found.Statement).Order(StringComparer.Ordinal));
            Assert.Equal(onSqlite.Take(1).Select(found => found.Statement), onPostgres.Take(1).Select(found => found.Statement));
            Assert.Equivalent(
                await sqlite.Facts.TermCountsAsync(terms, Stop), await postgres.Facts.TermCountsAsync(terms, Stop), strict: true);
        }
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Every_term_of_a_text_finds_it(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        await store.Articles.SaveAsync([.. Texts.Select((text, n) => SampleArticle.Of(text, $"a-{n}", title: null))], Stop);

        foreach (var (text, number) in Texts.Select((text, number) => (text, number)))
        {
            var id = (await store.Articles.FindByExternalIdAsync($"a-{number}", Stop))!.Id;
            foreach (var term in SearchTerms.Of(text).Distinct())
                Assert.Contains(await store.Articles.SearchAsync([term], 50, Stop), found => found.ArticleId == id);
        }
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Very_common_terms_lead_nowhere_but_count_beside_rare_ones(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var towns = Enumerable.Range(0, (int)SearchIndex.MostRanked).Select(n => $"Prices rose in town number {n}. Nobody slept in house number {n}.");
        await store.Articles.SaveAsync(
            [SampleArticle.Of(string.Join(' ', towns) + " Massimov drank his black tea. Massimov spoke of prices. Karim left.", "a-1")], Stop);

        var found = await store.Facts.SearchFactsAsync(SearchTerms.Of("Karim Massimov prices"), 5, Stop);

        var statements = found.Select(fact => fact.Statement).ToList();
        Assert.Equal(
            ["Karim left.", "Massimov drank his black tea.", "Massimov spoke of prices."], statements.Order(StringComparer.Ordinal));
        Assert.True(statements.IndexOf("Massimov spoke of prices.") < statements.IndexOf("Massimov drank his black tea."));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_has_to_hold_terms_of_two_kinds_holds_one_of_each(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        await store.Articles.SaveAsync(
            [SampleArticle.Of("It counted 35 dead. The number of 35 was withdrawn. It was withdrawn. The 40 are retracted.", "a-1")], Stop);

        var found = await store.Facts.SearchBothAsync(["35", "40"], ["withdrawn", "retract", "unheard"], 5, Stop);

        var facts = await new StandingFacts(store.Facts, "", new Doorkeeper()).OfAsync(found, Stop);
        Assert.Equal(
            ["The 40 are retracted.", "The number of 35 was withdrawn."],
            facts.Select(fact => fact.Statement).Order(StringComparer.Ordinal));
        Assert.Empty(await store.Facts.SearchBothAsync(["35"], ["unheard"], 5, Stop));
        Assert.Empty(await store.Facts.SearchBothAsync([], ["withdrawn"], 5, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_rare_term_goes_before_a_common_one(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var common = Enumerable.Range(0, 40).Select(n => $"Prices rose in town number {n}.");
        await store.Articles.SaveAsync([SampleArticle.Of(string.Join(' ', common) + " Massimov spoke of tea.", "a-1")], Stop);

        var found = await store.Facts.SearchFactsAsync(SearchTerms.Of("prices Massimov"), 3, Stop);

        Assert.Equal("Massimov spoke of tea.", found[0].Statement);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_merged_index_gives_the_same_candidates(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        foreach (var (n, text) in Texts.Index())
            await store.Articles.SaveAsync([SampleArticle.Of(text, $"a-{n}", title: null)], Stop);
        var before = await SearchAllAsync(store);

        await store.Indexes.MergeAsync(Stop);
        await store.Indexes.MergeAsync(Stop);

        Assert.Equal(before, await SearchAllAsync(store));
        await store.Articles.SaveAsync([SampleArticle.Of("Massimov spoke of tea.", "a-tea")], Stop);
        Assert.NotEmpty(await store.Facts.SearchFactsAsync(["tea"], 3, Stop));
    }

    [Fact]
    public async Task Merging_leaves_one_segment_of_those_that_many_writes_left()
    {
        await using var store = await stores.OpenAsync(StoreEngine.Sqlite);
        for (var n = 0; n < 5; n++)
            await store.Articles.SaveAsync([SampleArticle.Of($"Massimov spoke of tea for {n} hours.", $"a-{n}")], Stop);
        Assert.True(await SegmentsAsync(store) > 2);

        await store.Indexes.MergeAsync(Stop);

        Assert.Equal(2, await SegmentsAsync(store));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Counts_of_other_processes_are_seen_after_a_minute(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var elsewhere = new ArticleStore(store.Database, new Bot.Storage.SearchIndexes(store.Database, store.Clock), store.Clock);
        Assert.Equal(0, (await store.Facts.TermCountsAsync(["tea"], Stop)).Containing["tea"]);
        await elsewhere.SaveAsync([SampleArticle.Of("Massimov spoke of tea.", "a-1")], Stop);

        store.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, (await store.Facts.TermCountsAsync(["tea"], Stop)).Containing["tea"]);
    }

    private static async Task<List<string>> SearchAllAsync(TestStore store)
    {
        var found = new List<string>();
        foreach (var query in Queries)
            found.AddRange((await store.Facts.SearchFactsAsync(SearchTerms.Of(query), 50, Stop)).Select(fact => $"{query}: {fact.Statement}"));
        return found;
    }

    /// <summary>The segments of both indexes together.</summary>
    private static Task<long> SegmentsAsync(TestStore store) => store.Database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("""
        select (select count(distinct segid) from fact_search_idx) + (select count(distinct segid) from article_search_idx)
        """), Stop);
}
