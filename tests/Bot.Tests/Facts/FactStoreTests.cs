using Bot.Tests.Articles;
using Bot.Tests.Storage;
using Briefing.Facts;
using Briefing.Language;

namespace Bot.Tests.Facts;

public sealed class FactStoreTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_fact_comes_back_with_its_source_and_place(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        const string Text = "Protests began.\n\nEighteen officers died in Almaty.";
        var article = SampleArticle.Of(Text, "a-1", "https://courier.test/1");
        var marked = article.Facts[1] with
        {
            Status = FactStatus.Unverified, Question = "How many died?", Attribution = "the ministry says", Caveat = "Nobody has checked it.",
        };
        await store.Articles.SaveAsync([article with { Facts = [article.Facts[0], marked] }], Stop);

        var found = Assert.Single(await store.Facts.SearchFactsAsync(SearchTerms.Of("officers"), 5, Stop));

        var stored = await store.Articles.FindByExternalIdAsync("a-1", Stop);
        Assert.Equal(("Kazakhstan", "Eighteen officers died in Almaty.", FactStatus.Unverified), (found.Subject, found.Statement, found.Status));
        Assert.Equal(("How many died?", "the ministry says", "Nobody has checked it."), (found.Question, found.Attribution, found.Caveat));
        Assert.Equal(new DateOnly(2022, 1, 9), found.AsOf);
        Assert.Equal(
            new FactSource("The Courier", "Unrest in Almaty", new Uri("https://courier.test/1"), article.Text.Published)
            {
                ArticleId = stored!.Id, ExternalId = "a-1", Version = 1, Ordinal = 1, Place = marked.Place,
            }, found.Source);
        Assert.Equal(found.Statement, found.Source.Place!.Value.Of(stored.Text.Text));
        Assert.Equal(found, Assert.Single(await store.Facts.FindAsync([found.Id, Guid.CreateVersion7()], Stop)));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_fact_is_found_by_its_question_too(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var article = SampleArticle.Of("In Central Asia.", "a-1");
        await store.Articles.SaveAsync(
            [article with { Facts = [article.Facts[0] with { Question = "Where is Kazakhstan?" }] }, SampleArticle.Of("Kazakhstan is large.", "a-2")], Stop);

        var anywhere = await store.Facts.SearchFactsAsync(SearchTerms.Of("Kazakhstan"), 5, Stop);

        Assert.Equal(2, anywhere.Count);
        Assert.Contains(anywhere, fact => fact.Statement == "In Central Asia.");
        Assert.Single(await store.Facts.SearchFactsAsync(SearchTerms.Of("Kazakhstan"), 1, Stop));
        Assert.Empty(await store.Facts.SearchFactsAsync(SearchTerms.Of("football"), 5, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_new_version_keeps_moves_corrects_and_withdraws(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        await store.Articles.SaveAsync(
            [SampleArticle.Of("Protests began on 2 January. Eighteen officers died in Almaty. The mayor resigned.", "a-1")], Stop);
        var article = (await store.Articles.FindByExternalIdAsync("a-1", Stop))!.Id;
        var before = await store.Facts.OfArticleAsync(article, Stop);

        await store.Articles.SaveAsync(
            [SampleArticle.Of("Calm returned. Protests began on 2 January. Nineteen officers died in Almaty.", "a-1")], Stop);

        var after = await store.Facts.OfArticleAsync(article, Stop);
        Assert.Equal(["Calm returned.", "Protests began on 2 January.", "Nineteen officers died in Almaty."], after.Select(fact => fact.Statement));
        Assert.All(after, fact => Assert.Equal(2, fact.Source.Version));
        Assert.Equal(before[0].Id, after[1].Id);
        Assert.Equal((1, 15), (after[1].Source.Ordinal, after[1].Source.Place!.Value.Start));
        var earlier = Assert.Single(await store.Facts.EarlierPlacesAsync(after[1].Id, Stop));
        Assert.Equal((1, before[0].Source.Place), (earlier.Version, earlier.Place));
        var gone = (await store.Facts.FindAsync([before[1].Id, before[2].Id], Stop)).ToDictionary(fact => fact.Id);
        Assert.Equal(FactStatus.Corrected, gone[before[1].Id].Status);
        Assert.Equal("The article now says: Nineteen officers died in Almaty.", gone[before[1].Id].CorrectionNote);
        Assert.Equal(1, gone[before[1].Id].Source.Version);
        Assert.Equal(FactStatus.Withdrawn, gone[before[2].Id].Status);
        Assert.Empty(await store.Facts.SearchFactsAsync(["eighteen"], 5, Stop));
        Assert.Equal(3, (await store.Facts.OfSubjectAsync("Kazakhstan", 9, Stop)).Count);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_fact_that_gets_a_question_is_found_by_it(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var article = SampleArticle.Of("Fuel prices had doubled.", "a-1");
        await store.Articles.SaveAsync([article], Stop);
        var other = article with
        {
            Text = article.Text with { Title = "Why?" }, Facts = [article.Facts[0] with { Question = "Why the unrest?" }],
        };

        await store.Articles.SaveAsync([other], Stop);

        Assert.Equal("Why the unrest?", Assert.Single(await store.Facts.SearchFactsAsync(SearchTerms.Of("unrest"), 5, Stop)).Question);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Terms_are_counted_as_they_stand_now(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        Assert.Equal(0, (await store.Facts.TermCountsAsync(["fuel"], Stop)).Facts);
        await store.Articles.SaveAsync([SampleArticle.Of("Fuel was dear. Fuel was short. Bread was dear.", "a-1")], Stop);

        var (facts, containing) = await store.Facts.TermCountsAsync(SearchTerms.Of("fuel bread fuel football"), Stop);

        Assert.Equal(3, facts);
        Assert.Equal([2, 1, 0], SearchTerms.Of("fuel bread football").Select(term => containing[term]));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Facts_of_several_articles_come_in_their_order(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        foreach (var n in Enumerable.Range(0, 3))
        {
            await store.Articles.SaveAsync([SampleArticle.Of($"First of {n}. Second of {n}.", $"a-{n}")], Stop);
            store.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        var ids = (await store.Articles.LatestAsync(9, Stop)).Where(article => article.ExternalId != "a-1").Select(article => article.Id).ToList();

        var facts = await store.Facts.OfArticlesAsync(ids, Stop);

        Assert.Equal(["First of 0.", "Second of 0.", "First of 2.", "Second of 2."], facts.Select(fact => fact.Statement));
        Assert.Empty(await store.Facts.OfArticlesAsync([], Stop));
    }
}
