using Bot.Tests.Facts;
using Bot.Articles;
using Bot.Tests.Storage;
using Briefing.Language;

namespace Bot.Tests.Articles;

public sealed class ArticleReadingTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Texts that have broken stores: other scripts, marks, quotes, SQL, half a surrogate pair, the zero character.</summary>
    public static TheoryData<StoreEngine, string> HardTexts { get; } = new MatrixTheoryData<StoreEngine, string>(
        Enum.GetValues<StoreEngine>(),
        [
            "Қазақстан президенті мәлімдеді.", "大統領は辞任した。", "قال الرئيس", "Ça va, naïve café.", "👩‍👩‍👧 went home.",
            "'; drop table articles; --", "\" OR 1=1 \" NEAR(a b) AND *", "100% _sure_ \\ of it \\'", "@Id $1 :x {0} ?",
        ]);

    [Theory, MemberData(nameof(HardTexts))]
    public async Task Hard_texts_come_back_whole(StoreEngine engine, string text)
    {
        await using var store = await stores.OpenAsync(engine);

        await store.Articles.SaveAsync([SampleArticle.Of(text, text, title: text, subject: text)], Stop);

        var stored = await store.Articles.FindByExternalIdAsync(text, Stop);
        Assert.Equal((text, text, text), (stored!.Text.Text, stored.Text.Title, stored.ExternalId));
        Assert.Equal([stored], await store.Articles.MentioningAsync(text.ToUpperInvariant(), 5, Stop));
        Assert.Equal(text, Assert.Single(await store.Articles.NamesAsync(text, 5, Stop)).Name);
        Assert.Equal(text, (await store.Facts.OfSubjectAsync(text, 5, Stop))[0].Subject);
        await store.Facts.SearchFactsAsync([text, .. SearchTerms.Of(text)], 5, Stop);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_no_engine_can_keep_is_replaced_in_its_place(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);

        await store.Articles.SaveAsync([SampleArticle.Of("Half \uD83D a pair and \0 zero.", "a\0\uDE00")], Stop);

        var stored = await store.Articles.FindByExternalIdAsync("a\0\uDE00", Stop);
        Assert.Equal("Half \uFFFD a pair and \uFFFD zero.", stored!.Text.Text);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Very_long_texts_ids_and_names_are_kept_and_found(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var longWord = new string('x', 5_000);
        var text = "Zhanaozen woke up. " + string.Join(' ', Enumerable.Range(0, 300_000).Select(n => $"word{n}")) + ' ' + longWord;
        var id = "id " + longWord;

        await store.Articles.SaveAsync([SampleArticle.Of(text, id, "https://courier.test/" + longWord, subject: longWord)], Stop);

        Assert.Equal(text, (await store.Articles.FindByExternalIdAsync(id, Stop))!.Text.Text);
        Assert.Null(await store.Articles.FindByExternalIdAsync(id + "y", Stop));
        Assert.Single(await store.Articles.SearchAsync(SearchTerms.Of("Zhanaozen"), 5, Stop));
        Assert.Single(await store.Articles.MentioningAsync(longWord, 5, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task The_newest_come_first(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var day = new DateTimeOffset(2022, 1, 5, 0, 0, 0, TimeSpan.Zero);
        var batch = Enumerable.Range(0, 4).Select(n =>
        {
            var article = SampleArticle.Of($"Report {n} stands.", $"a-{n}");
            return article with { Text = article.Text with { Published = n == 0 ? null : day.AddDays(-n) } };
        });
        await store.Articles.SaveAsync([.. batch], Stop);

        // The one without a date counts from when it came in.
        Assert.Equal(["a-0", "a-1", "a-2"], (await store.Articles.LatestAsync(3, Stop)).Select(article => article.ExternalId));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Names_count_articles_and_are_replaced_with_a_new_version(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var first = SampleArticle.Of("Tokayev spoke.", "a-1") with
        {
            Names =
            [
                new ArticleName("Kassym-Jomart Tokayev", NameKind.Person, null, 1),
                new ArticleName("KASSYM-JOMART  Tokayev", NameKind.Person, "president", 2), new ArticleName("Almaty", NameKind.Unknown, null, 1),
            ],
        };
        var second = SampleArticle.Of("Almaty is quiet.", "a-2") with { Names = [new ArticleName("Almaty", NameKind.Place, null, 1)] };
        var third = SampleArticle.Of("Almaty wakes.", "a-3") with { Names = [new ArticleName("Almaty", NameKind.Place, null, 1)] };
        await store.Articles.SaveAsync([first, second, third], Stop);

        Assert.Equal(
            [new KnownName("Almaty", NameKind.Place, 3), new KnownName("Kassym-Jomart Tokayev", NameKind.Person, 1)],
            await store.Articles.NamesAsync(null, 5, Stop));
        Assert.Single(await store.Articles.NamesAsync("kassym", 5, Stop));
        Assert.Empty(await store.Articles.NamesAsync("zz", 5, Stop));

        await store.Articles.SaveAsync([first with { Text = first.Text with { Text = "Nobody spoke." }, Names = [] }], Stop);
        Assert.Empty(await store.Articles.MentioningAsync("Kassym-Jomart Tokayev", 5, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Search_finds_the_current_version_only_best_first(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        await store.Articles.SaveAsync(
        [
            SampleArticle.Of("Fuel prices doubled in Zhanaozen.", "a-1", title: "Fuel"),
            SampleArticle.Of("Fuel was dear. Bread was dearer in town.", "a-2", title: "Bread"),
            SampleArticle.Of("The weather was cold.", "a-3", title: "Weather"),
        ], Stop);

        var found = await store.Articles.SearchAsync(SearchTerms.Of("Why were prices of fuel doubled?"), 5, Stop);
        Assert.Equal(2, found.Count);
        Assert.True(found[0].Score > found[1].Score);
        Assert.Equal("a-1", (await store.Articles.FindAsync(found[0].ArticleId, Stop))!.ExternalId);

        await store.Articles.SaveAsync([SampleArticle.Of("Nothing happened.", "a-1", title: "Calm")], Stop);
        Assert.Empty(await store.Articles.SearchAsync(SearchTerms.Of("Zhanaozen"), 5, Stop));
        Assert.Empty(await store.Articles.SearchAsync([], 5, Stop));
    }
}
