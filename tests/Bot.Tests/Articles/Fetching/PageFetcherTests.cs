using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Bot.Articles.Fetching;
using Bot.Tests.Articles.Importing;

namespace Bot.Tests.Articles.Fetching;

public sealed class PageFetcherTests
{
    private const string Address = "https://news.example/a";

    [Fact]
    public async Task A_page_named_by_the_operator_is_stored_under_its_address()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        newsroom.Web.Answer(Address, Sample.Page("Rain fell in Almaty"));
        Assert.Equal(1, (await newsroom.ImportAsync(Address)).New);
        Assert.Equal(1, (await newsroom.ImportAsync(Address)).Unchanged);
        var stored = Assert.Single(await newsroom.Articles.LatestAsync(5, TestContext.Current.CancellationToken));
        Assert.Equal(new Uri(Address), stored.Url);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "cannot be fetched: there is no such page (status 404)")]
    [InlineData(HttpStatusCode.Gone, "cannot be fetched: the page has been removed for good (status 410)")]
    [InlineData(HttpStatusCode.Forbidden, "cannot be fetched: the server does not let the bot read it (status 403)")]
    [InlineData(HttpStatusCode.TooManyRequests, "cannot be fetched: the server asks to come less often (status 429)")]
    public async Task A_refusal_is_told_and_not_tried_again(HttpStatusCode status, string reason)
    {
        await using var newsroom = await Newsroom.OpenAsync();
        newsroom.Web.Answer(Address, "no", status: status);
        Assert.Equal(new FetchResult.Failed(reason), await FetchAsync(newsroom));
        Assert.Equal(1, newsroom.Web.Count);
    }

    [Fact]
    public async Task A_fault_of_the_server_is_tried_again()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var status = HttpStatusCode.InternalServerError;
        newsroom.Web.Answer(Address, (_, _) =>
        {
            var response = FakeWeb.Response("page", status: status);
            status = HttpStatusCode.OK;
            return Task.FromResult(response);
        });
        Assert.IsType<FetchResult.Fetched>(await FetchAsync(newsroom));
        Assert.Equal(2, newsroom.Web.Count);
    }

    [Fact]
    public async Task A_fault_that_stays_is_told()
    {
        await using var newsroom = await Newsroom.OpenAsync("Fetching:Retries=2");
        newsroom.Web.Answer(Address, "no", status: HttpStatusCode.BadGateway);
        Assert.Equal(new FetchResult.Failed("cannot be fetched: the server has a fault (status 502)"), await FetchAsync(newsroom));
        Assert.Equal(3, newsroom.Web.Count);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        await using var newsroom = await Newsroom.OpenAsync("Fetching:Retries=0");
        newsroom.Web.Hang(Address);
        var fetching = FetchAsync(newsroom);
        await newsroom.Web.Calls.ReadAsync(TestContext.Current.CancellationToken);
        newsroom.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(new FetchResult.Failed("cannot be fetched: no full answer within 20 seconds"), await fetching);
    }

    [Fact]
    public async Task A_page_that_never_ends_is_given_up()
    {
        await using var newsroom = await Newsroom.OpenAsync("Fetching:Retries=0");
        var body = new HangingStream();
        newsroom.Web.Answer(Address, (_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(body) }));
        var fetching = FetchAsync(newsroom);
        await body.Started.Task.WaitAsync(TestContext.Current.CancellationToken);
        newsroom.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(new FetchResult.Failed("cannot be fetched: no full answer within 20 seconds"), await fetching);
    }

    [Fact]
    public async Task Cancelling_ends_the_fetching_with_the_cancellation()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        using var stop = new CancellationTokenSource();
        newsroom.Web.Hang(Address);
        var fetching = newsroom.Get<PageFetcher>().FetchAsync(new FetchRequest(new Uri(Address), AddressTrust.Named), stop.Token);
        await newsroom.Web.Calls.ReadAsync(TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
    }

    [Fact]
    public async Task Redirects_are_followed_and_lose_the_operators_trust_at_another_host()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        newsroom.Web.Redirect(Address, "/b");
        newsroom.Web.Redirect("https://news.example/b", "http://169.254.169.254/");
        newsroom.Web.Answer("http://169.254.169.254/", "secret", "text/plain");
        var fetched = Assert.IsType<FetchResult.Fetched>(await FetchAsync(newsroom));
        Assert.Equal(new Uri("http://169.254.169.254/"), fetched.Address);
        var clients = new List<string>();
        while (newsroom.Web.Calls.TryRead(out var call))
            clients.Add(call.Client);
        Assert.Equal([PageFetcher.NamedClient, PageFetcher.NamedClient, PageFetcher.FoundClient], clients);
    }

    [Theory]
    [InlineData("https://news.example/a", "redirects more than 5 times")]
    [InlineData("file:///etc/passwd", "redirects to file:///etc/passwd, which is not a web address")]
    public async Task Redirects_that_lead_nowhere_are_told(string to, string reason)
    {
        await using var newsroom = await Newsroom.OpenAsync();
        newsroom.Web.Redirect(Address, to);
        Assert.Equal(new FetchResult.Failed(reason), await FetchAsync(newsroom));
    }

    [Fact]
    public async Task What_is_neither_page_nor_feed_is_not_read()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        newsroom.Web.Answer(Address, "x", "image/png");
        Assert.Equal(new FetchResult.Failed("is image/png, neither a page nor a feed"), await FetchAsync(newsroom));
    }

    [Fact]
    public async Task A_page_over_the_limit_is_not_read_to_its_end()
    {
        await using var newsroom = await Newsroom.OpenAsync("Reading:MaxArticleBytes=65536");
        newsroom.Web.Answer(Address, new string('a', 65_537));
        Assert.Equal(
            new FetchResult.Failed("is longer than 64 KB, the most that one page may take"), await FetchAsync(newsroom));
    }

    [Fact]
    public async Task The_servers_charset_decides()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        newsroom.Web.Answer(Address, (_, _) =>
        {
            var content = new ByteArrayContent(Encoding.GetEncoding("windows-1251").GetBytes(Sample.Page("Дождь шёл в Алматы")));
            content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/html; charset=windows-1251");
            return Task.FromResult(new HttpResponseMessage { Content = content });
        });
        await newsroom.ImportAsync(Address);
        var stored = Assert.Single(await newsroom.Articles.LatestAsync(5, TestContext.Current.CancellationToken));
        Assert.Contains("Дождь шёл в Алматы", stored.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_way_that_is_closed_is_told_in_one_line()
    {
        await using var newsroom = await Newsroom.OpenAsync("Fetching:Retries=0");
        newsroom.Web.Answer(Address, (_, _) => throw new HttpRequestException("No way.", new PrivateAddressException("news.example")));
        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync(newsroom));
        Assert.Equal(
            "cannot be fetched: news.example leads to a private network; set Fetching:AllowPrivateAddresses to true if that is meant",
            failed.Reason);
    }

    private static Task<FetchResult> FetchAsync(Newsroom newsroom) => newsroom.Get<PageFetcher>()
        .FetchAsync(new FetchRequest(new Uri(Address), AddressTrust.Named), TestContext.Current.CancellationToken);

    /// <summary>Tells when it is read, and never gives a byte.</summary>
    private sealed class HangingStream : MemoryStream
    {
        public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var never = new TaskCompletionSource<int>();
            await using var givenUp = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
            Started.TrySetResult();
            return await never.Task;
        }
    }
}
