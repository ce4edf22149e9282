using Bot.Facts;
using Bot.Tests.Articles;
using Bot.Tests.Storage;
using Briefing.Facts;
using Briefing.Language;

namespace Bot.Tests.Facts;

public sealed class PreparedFactTests(StoreFixture stores)
{
    private const string File = "countries.jsonl";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_prepared_fact_comes_back_and_stands_before_articles(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        await store.Articles.SaveAsync([SampleArticle.Of("Kazakhstan is quiet.", "a-1")], Stop);

        var changes = await store.Facts.ReplacePreparedAsync(File, [Where("KZ", "Kazakhstan")], Stop);

        Assert.Equal(new PreparedFactChanges(1, 0, 0, 0), changes);
        var facts = await store.Facts.OfSubjectAsync("kazakhstan", 5, Stop);
        Assert.Equal(["Kazakhstan lies in Asia.", "Kazakhstan is quiet."], facts.Select(fact => fact.Statement));
        Assert.Equal(("Where is it?", "the editors", new DateOnly(2030, 1, 1)), (facts[0].Question, facts[0].ApprovedBy, facts[0].ReviewBy));
        Assert.Equal(new FactSource("World data", null, new Uri("https://data.test/"), null), facts[0].Source);
        Assert.Equal(facts[0].Id, (await store.Facts.SearchFactsAsync(SearchTerms.Of("Asia"), 5, Stop))[0].Id);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Reading_a_file_again_changes_nothing(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        PreparedFact[] facts = [Where("KZ", "Kazakhstan"), Where("FR", "France") with { SourceUrl = null, AsOf = null, Question = null }];
        await store.Facts.ReplacePreparedAsync(File, facts, Stop);
        var before = await store.Facts.OfSubjectAsync("France", 5, Stop);

        Assert.Equal(new PreparedFactChanges(0, 0, 0, 2), await store.Facts.ReplacePreparedAsync(File, facts, Stop));
        Assert.Equal(before, await store.Facts.OfSubjectAsync("France", 5, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Changes_keep_the_id_while_the_statement_stands(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        await store.Facts.ReplacePreparedAsync(File, [Where("A", "Aland"), Where("B", "Bland"), Where("C", "Cland"), Where("D", "Dland")], Stop);
        var before = await Task.WhenAll(new[] { "Aland", "Bland", "Cland" }.Select(async name => (await store.Facts.OfSubjectAsync(name, 1, Stop))[0]));

        var changes = await store.Facts.ReplacePreparedAsync(File,
            [Where("B", "Bland") with { Statement = "Bland sank." }, Where("A", "Aland") with { Question = "Where does it swim?" }, Where("D", "Dland")], Stop);

        Assert.Equal(new PreparedFactChanges(0, 2, 1, 1), changes);
        Assert.Equal(before[0].Id, Assert.Single(await store.Facts.SearchFactsAsync(SearchTerms.Of("swim"), 5, Stop)).Id);
        Assert.NotEqual(before[1].Id, Assert.Single(await store.Facts.OfSubjectAsync("Bland", 5, Stop)).Id);
        var gone = (await store.Facts.FindAsync([before[1].Id, before[2].Id], Stop)).ToDictionary(fact => fact.Id, fact => fact.Status);
        Assert.Equal((FactStatus.Corrected, FactStatus.Withdrawn), (gone[before[1].Id], gone[before[2].Id]));
        Assert.Empty(await store.Facts.SearchFactsAsync(SearchTerms.Of("Cland"), 5, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Another_file_with_the_same_keys_is_left_alone(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        await store.Facts.ReplacePreparedAsync(File, [Where("KZ", "Kazakhstan")], Stop);

        await store.Facts.ReplacePreparedAsync("other.jsonl", [Where("KZ", "Kazakhstan")], Stop);
        await store.Facts.ReplacePreparedAsync("other.jsonl", [], Stop);

        Assert.Single(await store.Facts.OfSubjectAsync("Kazakhstan", 5, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Replicas_that_start_at_once_load_a_file_once(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.Facts.ReplacePreparedAsync(File, [Where("KZ", "Kazakhstan")], Stop))));

        Assert.Single(await store.Facts.OfSubjectAsync("Kazakhstan", 5, Stop));
    }

    private static PreparedFact Where(string key, string country) =>
        new(key, country, $"{country} lies in Asia.", FactStatus.Confirmed, "World data")
        {
            Question = "Where is it?",
            AsOf = new DateOnly(2024, 5, 1),
            ReviewBy = new DateOnly(2030, 1, 1),
            ApprovedBy = "the editors",
            SourceUrl = new Uri("https://data.test/"),
            SourceLicence = "CC0",
        };
}
