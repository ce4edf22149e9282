using Bot.Briefs.Stories;
using Bot.Tests.Storage;

namespace Bot.Tests.Briefs.News;

public sealed class StoryTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Articles_that_tell_of_the_same_are_one_story_known_by_its_newest_headline(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        var fuel = await room.FuelAsync();
        room.Store.Clock.Advance(TimeSpan.FromHours(3));
        var protests = await room.ProtestsAsync();
        var drought = await room.DroughtAsync();
        await room.OfferAsync();

        var story = await StoryOfAsync(room, fuel);

        Assert.Equal("Fuel protests spread in Kazakhstan", story.Title);
        Assert.Equal(story, await StoryOfAsync(room, protests));
        Assert.NotEqual(story, await StoryOfAsync(room, drought));
        Assert.Equal([protests, fuel], await room.Get<StoryStore>().ArticlesAsync(story.Id, 10, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task An_older_article_that_comes_later_joins_without_its_headline(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        var protests = await room.ProtestsAsync();
        var fuel = await room.StoreAsync(
            "Kazakhstan raises fuel prices",
            "Kazakhstan has raised the price of fuel by a tenth. Drivers in Almaty queued at the pumps before fuel prices rose.",
            published: room.Now.AddDays(-1));
        await room.OfferAsync();

        Assert.Equal(await StoryOfAsync(room, protests), await StoryOfAsync(room, fuel));
        Assert.Equal("Fuel protests spread in Kazakhstan", (await StoryOfAsync(room, fuel)).Title);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Two_processes_that_look_at_once_find_one_story(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await using var other = room.Again();
        var ids = new List<Guid>();
        for (var copy = 0; copy < 4; copy++)
        {
            ids.Add(await room.FuelAsync($"Paper {copy}"));
            ids.Add(await room.StoreAsync(
                $"Kazakhstan raises fuel prices, part {copy}",
                $"Kazakhstan has raised the price of fuel by a tenth after {copy + 2} months of talks. Drivers in Almaty queued at the pumps."));
        }

        var found = await Task.WhenAll(ids.SelectMany((id, at) => new[]
        {
            Task.Run(() => (at % 2 == 0 ? room : other).Get<StoryKeeper>().OfArticleAsync(id, Stop)),
            Task.Run(() => (at % 2 == 0 ? other : room).Get<StoryKeeper>().OfArticleAsync(id, Stop)),
        }));

        Assert.Single(found.Select(story => story!.Id).Distinct());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task An_article_is_about_the_topics_of_its_headline_first(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        var drought = await room.DroughtAsync();
        await room.OfferAsync();

        var topics = await room.Get<StoryStore>().TopicsOfAsync(drought, Stop);

        Assert.Equal("Norway", topics[0].Name);
        Assert.Equal([], await room.Get<NewsQueueStore>().UnassignedAsync(10, Stop));
    }

    private static async Task<Story> StoryOfAsync(NewsRoom room, Guid article) =>
        (await room.Get<StoryStore>().OfArticleAsync(article, Stop))!;
}
