using System.Net;
using System.Net.Http.Headers;
using Bot.Articles;
using Bot.Articles.Fetching;
using Bot.Articles.Following;
using Bot.Tests.Articles.Importing;
using Bot.Tests.Articles.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Articles.Following;

public sealed class FeedWorkerTests
{
    private const string Address = "https://news.example/feed";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_that_an_operator_imports_is_followed_from_then_on()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        newsroom.Web.Answer(Address, Feed("Oil rose on Monday."), "application/rss+xml");
        var report = await newsroom.ImportAsync(Address);
        Assert.Equal((1, 1), (report.New, report.NewFeeds));
        Assert.Equal(0, (await newsroom.ImportAsync(Address)).NewFeeds);
        var feed = Assert.Single(await newsroom.Get<SourceStore>().ListAsync(Now));
        Assert.Equal((new Uri(Address), "The Example"), (feed.Url, feed.Title));
    }

    [Fact]
    public async Task The_feeds_of_an_outline_are_followed()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        using var folder = new SourceFolder();
        var report = await newsroom.ImportAsync(folder.Write("a.opml",
            $"<opml version='2.0'><body><outline text='One' xmlUrl='{Address}'/><outline text='Two' xmlUrl='https://two.example/'/></body></opml>"));
        Assert.Equal((0, 2, 0), (report.New, report.NewFeeds, report.Failed));
        Assert.True(report.HasStored);
    }

    [Fact]
    public async Task A_feed_is_asked_for_news_only_and_not_before_its_time()
    {
        await using var newsroom = await FollowingAsync();
        newsroom.Web.Answer(Address, (request, _) => Task.FromResult(Tagged(request)));
        var worker = Worker(newsroom);
        await worker.ReadDueAsync(Now);
        Assert.Equal(1, await newsroom.Articles.CountAsync(Now));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(14));
        await worker.ReadDueAsync(Now);
        Assert.Equal(1, newsroom.Web.Count);
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        await worker.ReadDueAsync(Now);
        Assert.Equal(2, newsroom.Web.Count);
        await newsroom.Web.Calls.ReadAsync(Now);
        var (client, second) = await newsroom.Web.Calls.ReadAsync(Now);
        Assert.Equal(PageFetcher.FoundClient, client);
        Assert.Equal("\"v1\"", Assert.Single(second.Headers.IfNoneMatch).Tag);
        Assert.Equal(newsroom.Clock.GetUtcNow(), Assert.Single(await newsroom.Get<SourceStore>().ListAsync(Now)).LastFetched);
    }

    [Fact]
    public async Task A_feed_that_fails_rests_twice_as_long_each_time_and_is_logged_once()
    {
        await using var newsroom = await FollowingAsync("Fetching:Retries=0");
        newsroom.Web.Answer(Address, "no", status: HttpStatusCode.NotFound);
        var worker = Worker(newsroom);
        var tries = new List<int>();
        for (var quarter = 0; quarter < 16; quarter++)
        {
            var before = newsroom.Web.Count;
            await worker.ReadDueAsync(Now);
            if (newsroom.Web.Count > before)
                tries.Add(quarter);
            newsroom.Clock.Advance(TimeSpan.FromMinutes(15));
        }
        Assert.Equal([0, 1, 3, 7, 15], tries);
        Assert.Contains("there is no such page", Assert.Single(newsroom.Log.At(LogLevel.Warning)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_works_again_is_logged_and_read_as_often_as_before()
    {
        await using var newsroom = await FollowingAsync("Fetching:Retries=0");
        newsroom.Web.Answer(Address, "this is no feed", "application/xml");
        var worker = Worker(newsroom);
        await worker.ReadDueAsync(Now);
        newsroom.Web.Answer(Address, Feed("Oil rose on Monday."), "application/rss+xml");
        newsroom.Clock.Advance(TimeSpan.FromMinutes(15));
        await worker.ReadDueAsync(Now);
        Assert.Single(newsroom.Log.At(LogLevel.Warning));
        Assert.Contains(newsroom.Log.At(LogLevel.Information), line => line.EndsWith("works again", StringComparison.Ordinal));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(15));
        await worker.ReadDueAsync(Now);
        Assert.Equal(3, newsroom.Web.Count);
    }

    [Fact]
    public async Task One_feed_that_fails_does_not_keep_the_next_from_being_read()
    {
        await using var newsroom = await FollowingAsync("Fetching:Retries=0");
        await newsroom.Get<SourceStore>().AddAsync(new Uri("https://two.example/"), null, Now);
        newsroom.Web.Answer("https://two.example/", Feed("Gas rose on Monday."), "application/rss+xml");
        await Worker(newsroom).ReadDueAsync(Now);
        Assert.Equal(1, await newsroom.Articles.CountAsync(Now));
    }

    [Fact]
    public async Task A_fault_of_the_bot_itself_is_logged_and_the_next_feed_is_read()
    {
        await using var newsroom = await FollowingAsync();
        await newsroom.Get<SourceStore>().AddAsync(new Uri("https://two.example/"), null, Now);
        newsroom.Web.Answer(Address, (_, _) => throw new NotSupportedException());
        newsroom.Web.Answer("https://two.example/", Feed("Gas rose on Monday."), "application/rss+xml");
        await Worker(newsroom).ReadDueAsync(Now);
        Assert.Equal(1, await newsroom.Articles.CountAsync(Now));
        Assert.Single(newsroom.Log.At(LogLevel.Error));
    }

    [Fact]
    public async Task The_service_reads_feeds_at_its_start_and_in_rounds()
    {
        await using var newsroom = await FollowingAsync("Feeds:Interval=00:01:00");
        newsroom.Web.Answer(Address, Feed("Oil rose on Monday."), "application/rss+xml");
        using var worker = Worker(newsroom);
        await worker.StartAsync(Now);
        await newsroom.Web.Calls.ReadAsync(Now);
        // The round may not have ended yet, so the clock goes on until the next one comes.
        while (!newsroom.Web.Calls.TryRead(out _))
        {
            newsroom.Clock.Advance(FeedWorker.Round);
            await Task.Yield();
        }
        await worker.StopAsync(Now);
    }

    private static async Task<Newsroom> FollowingAsync(params string[] settings)
    {
        var newsroom = await Newsroom.OpenAsync(settings);
        await newsroom.Get<SourceStore>().AddAsync(new Uri(Address), null, Now);
        return newsroom;
    }

    private static FeedWorker Worker(Newsroom newsroom) =>
        newsroom.Get<IEnumerable<IHostedService>>().OfType<FeedWorker>().Single();

    private static HttpResponseMessage Tagged(HttpRequestMessage request)
    {
        if (request.Headers.IfNoneMatch.Count > 0)
            return new HttpResponseMessage(HttpStatusCode.NotModified);
        var response = FakeWeb.Response(Feed("Oil rose on Monday."), "application/rss+xml");
        response.Headers.ETag = new EntityTagHeaderValue("\"v1\"");
        return response;
    }

    private static string Feed(string text) =>
        $"""
        <rss version="2.0"><channel><title>The Example</title><link>https://news.example/</link>
        <item><guid>1</guid><title>Prices</title><description>{text}</description></item></channel></rss>
        """;
}
