using Bot.Articles;
using Bot.Tests.Storage;
using Briefing.Articles;

namespace Bot.Tests.Articles;

public sealed class ArticleStoreTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task An_article_comes_back_as_it_was_stored(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var sample = SampleArticle.Of("Protests began in Zhanaozen.\n\nThey spread.", "a-1", "https://courier.test/1");
        var article = sample with { Text = sample.Text with { Image = new LeadImage(new Uri("https://courier.test/1.jpg"), "Jane Doe") } };

        Assert.Equal([SaveOutcome.New], await store.Articles.SaveAsync([article], Stop));

        var stored = await store.Articles.FindByExternalIdAsync("a-1", Stop);
        Assert.NotNull(stored);
        Assert.Equal(article.Text, stored.Text);
        Assert.Equal(TimeSpan.FromHours(6), stored.Text.Published!.Value.Offset);
        Assert.Equal(article.Url, stored.Url);
        Assert.Equal("The Courier", stored.Source);
        Assert.Equal(1, stored.Version);
        Assert.Equal(store.Clock.GetUtcNow(), stored.StoredAt);
        Assert.Equal(stored, await store.Articles.FindAsync(stored.Id, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task The_same_import_twice_changes_nothing(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        ArticleToStore[] batch =
        [
            SampleArticle.Of("With an id.", "a-1"),
            SampleArticle.Of("With an address.", url: "https://courier.test/2"),
            SampleArticle.Of("With neither."),
        ];
        await store.Articles.SaveAsync(batch, Stop);

        Assert.Equal([SaveOutcome.Unchanged, SaveOutcome.Unchanged, SaveOutcome.Unchanged], await store.Articles.SaveAsync(batch, Stop));
        Assert.Equal(3, await store.Articles.CountAsync(Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Other_white_space_makes_no_new_version(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        await store.Articles.SaveAsync([SampleArticle.Of("Troops arrived.\n\nThey left.", "a-1")], Stop);

        var outcome = await store.Articles.SaveAsync([SampleArticle.Of("Troops  arrived.\n\n\nThey\u00A0left. ", "a-1")], Stop);

        Assert.Equal([SaveOutcome.Unchanged], outcome);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_changed_article_becomes_a_new_version_and_the_old_one_stays(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        await store.Articles.SaveAsync([SampleArticle.Of("Eighteen officers died.", url: "https://courier.test/1")], Stop);
        var first = (await store.Articles.LatestAsync(1, Stop))[0];
        store.Clock.Advance(TimeSpan.FromHours(1));

        var outcome = await store.Articles.SaveAsync([SampleArticle.Of("Nineteen officers died.", url: "https://courier.test/1#top")], Stop);

        Assert.Equal([SaveOutcome.Updated], outcome);
        var second = await store.Articles.FindAsync(first.Id, Stop);
        Assert.Equal((2, "Nineteen officers died."), (second!.Version, second.Text.Text));
        Assert.Equal(first, await store.Articles.FindVersionAsync(first.Id, 1, Stop));
        Assert.Null(await store.Articles.FindVersionAsync(first.Id, 3, Stop));
        Assert.Equal(1, await store.Articles.CountAsync(Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_changed_headline_alone_is_a_new_version(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        await store.Articles.SaveAsync([SampleArticle.Of("Troops arrived.", "a-1", title: "Troops")], Stop);

        Assert.Equal([SaveOutcome.Updated], await store.Articles.SaveAsync([SampleArticle.Of("Troops arrived.", "a-1", title: "Soldiers")], Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task The_same_text_under_another_id_or_address_is_a_duplicate_and_found_under_both(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var copies = new[]
        {
            SampleArticle.Of("Fuel prices doubled.", "a-1"),
            SampleArticle.Of("Fuel prices doubled.", "a-2"),
            SampleArticle.Of("Fuel prices doubled.", url: "https://courier.test/3"),
        };

        Assert.Equal([SaveOutcome.New, SaveOutcome.Duplicate, SaveOutcome.Duplicate], await store.Articles.SaveAsync(copies, Stop));
        Assert.Equal([SaveOutcome.Unchanged, SaveOutcome.Duplicate, SaveOutcome.Duplicate], await store.Articles.SaveAsync(copies, Stop));
        Assert.Equal("a-1", (await store.Articles.FindByExternalIdAsync("a-2", Stop))!.ExternalId);
        Assert.Equal(1, await store.Articles.CountAsync(Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_copy_whose_text_goes_its_own_way_becomes_an_article(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        await store.Articles.SaveAsync([SampleArticle.Of("Fuel prices doubled.", "a-1"), SampleArticle.Of("Fuel prices doubled.", "a-2")], Stop);

        Assert.Equal([SaveOutcome.New], await store.Articles.SaveAsync([SampleArticle.Of("Fuel prices fell.", "a-2")], Stop));

        Assert.Equal("Fuel prices doubled.", (await store.Articles.FindByExternalIdAsync("a-1", Stop))!.Text.Text);
        Assert.Equal("Fuel prices fell.", (await store.Articles.FindByExternalIdAsync("a-2", Stop))!.Text.Text);
        Assert.Equal([SaveOutcome.Unchanged], await store.Articles.SaveAsync([SampleArticle.Of("Fuel prices fell.", "a-2")], Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Two_ids_at_one_address_are_two_articles(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);

        var outcomes = await store.Articles.SaveAsync(
            [SampleArticle.Of("Part one.", "a-1", "https://courier.test/live"), SampleArticle.Of("Part two.", "a-2", "https://courier.test/live")], Stop);

        Assert.Equal([SaveOutcome.New, SaveOutcome.New], outcomes);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task An_article_known_by_its_address_takes_the_id_it_comes_with_later(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        await store.Articles.SaveAsync([SampleArticle.Of("Part one.", url: "https://courier.test/1")], Stop);

        Assert.Equal([SaveOutcome.Unchanged], await store.Articles.SaveAsync([SampleArticle.Of("Part one.", "a-1", "https://courier.test/1")], Stop));

        Assert.Equal("a-1", (await store.Articles.FindByExternalIdAsync("a-1", Stop))!.ExternalId);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task The_address_that_a_page_names_as_its_own_goes_before_the_one_it_came_from(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var canonical = new Uri("https://courier.test/story");
        var fetched = SampleArticle.Of("Troops arrived.", url: "https://courier.test/story?from=feed");
        await store.Articles.SaveAsync([fetched with { Text = fetched.Text with { CanonicalUrl = canonical } }], Stop);

        var outcome = await store.Articles.SaveAsync([SampleArticle.Of("Troops left.", url: "https://courier.test/story")], Stop);

        Assert.Equal([SaveOutcome.Updated], outcome);
        Assert.Equal(canonical, (await store.Articles.LatestAsync(1, Stop))[0].Url);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_batch_that_fails_half_way_leaves_nothing(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        await store.Articles.SaveAsync([SampleArticle.Of("It stood before.", "a-0")], Stop);
        var broken = SampleArticle.Of("It breaks.", "a-2") with { Facts = null! };

        await Assert.ThrowsAnyAsync<Exception>(() => store.Articles.SaveAsync([SampleArticle.Of("It comes first.", "a-1"), broken], Stop));

        Assert.Equal(1, await store.Articles.CountAsync(Stop));
        Assert.Null(await store.Articles.FindByExternalIdAsync("a-1", Stop));
        Assert.Empty(await store.Articles.SearchAsync(["first"], 5, Stop));
        Assert.Equal([SaveOutcome.New], await store.Articles.SaveAsync([SampleArticle.Of("It comes first.", "a-1")], Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Many_writers_at_once_store_each_article_once(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var batch = Enumerable.Range(0, 10).Select(n => SampleArticle.Of($"Report number {n} came in.", $"a-{n}")).ToList();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.Articles.SaveAsync(batch, Stop))));

        Assert.Equal(10, outcomes.SelectMany(one => one).Count(outcome => outcome is SaveOutcome.New));
        Assert.Equal(70, outcomes.SelectMany(one => one).Count(outcome => outcome is SaveOutcome.Unchanged));
        Assert.Equal(10, await store.Articles.CountAsync(Stop));
    }
}
