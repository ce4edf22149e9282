using System.Net;

namespace Bot.Tests.Web;

public sealed class ChatEndpointsTests
{
    private static readonly string[] WholeReply = ["typing", "message", "piece", "suggestions", "end"];

    [Fact]
    public async Task A_reply_comes_line_by_line()
    {
        await using var service = await TestService.StartAsync();

        var lines = await TestService.LinesAsync(await TestService.SayAsync(service.Browser, "turn-0001", "harbour"));

        Assert.Equal(WholeReply, lines.Select(line => line.GetProperty("kind").GetString()));
        Assert.Equal(
            """[{"text":"1","bold":true},{"text":": harbour"}]""", lines[2].GetProperty("runs").GetRawText());
        Assert.Equal("Tell me more", lines[3].GetProperty("items")[0].GetProperty("says").GetString());
    }

    [Fact]
    public async Task The_same_message_sent_again_is_answered_once()
    {
        await using var service = await TestService.StartAsync();

        await TestService.SayAsync(service.Browser, "turn-0001", "harbour");
        var again = await TestService.LinesAsync(await TestService.SayAsync(service.Browser, "turn-0001", "harbour"));
        var other = await TestService.LinesAsync(await TestService.SayAsync(service.Browser, "turn-0002", "harbour"));

        Assert.Equal("1", again[2].GetProperty("runs")[0].GetProperty("text").GetString());
        Assert.Equal("2", other[2].GetProperty("runs")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_conversation_belongs_to_one_browser()
    {
        await using var service = await TestService.StartAsync();
        using var other = service.NewBrowser();

        await TestService.SayAsync(service.Browser, "turn-0001", "harbour");

        Assert.Equal(["", "harbour"], (await TestService.EntriesAsync(service.Browser)).Select(entry => entry.GetProperty("text").GetString()));
        Assert.Equal("welcome", Assert.Single(await TestService.EntriesAsync(other)).GetProperty("turn").GetString());
    }

    [Fact]
    public async Task All_that_is_stored_is_a_file_that_the_reader_alone_can_fetch()
    {
        await using var service = await TestService.StartAsync();
        using var other = service.NewBrowser();
        await TestService.SayAsync(service.Browser, "turn-0001", "harbour");

        var lines = await TestService.LinesAsync(await TestService.SayAsync(service.Browser, "turn-0002", "/export"));
        var file = Assert.Single(lines, line => line.GetProperty("kind").GetString() == "file");
        var address = new Uri(file.GetProperty("url").GetString()!, UriKind.Relative);
        var own = await service.Browser.GetAsync(address, TestContext.Current.CancellationToken);
        var others = await other.GetStringAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(file.GetProperty("name").GetString(), own.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("harbour", await own.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("harbour", others, StringComparison.Ordinal);
        Assert.Equal(
            address.ToString(), (await TestService.EntriesAsync(service.Browser))[^1].GetProperty("replies")[0].GetProperty("file").GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_reader_who_wants_to_be_forgotten_leaves_nothing_on_the_page()
    {
        await using var service = await TestService.StartAsync();
        await TestService.SayAsync(service.Browser, "turn-0001", "harbour");
        var asked = await TestService.LinesAsync(await TestService.SayAsync(service.Browser, "turn-0002", "/forget"));
        var button = asked.Single(line => line.GetProperty("kind").GetString() == "suggestions").GetProperty("items")[0];

        await TestService.SayAsync(service.Browser, "turn-0003", button.GetProperty("says").GetString()!);

        Assert.Equal("welcome", Assert.Single(await TestService.EntriesAsync(service.Browser)).GetProperty("turn").GetString());
        Assert.DoesNotContain(
            "web_page", await service.Browser.GetStringAsync(new Uri("/chat/data", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_forgets_what_was_said()
    {
        await using var service = await TestService.StartAsync();
        await TestService.SayAsync(service.Browser, "turn-0001", "harbour");

        await TestService.SayAsync(service.Browser, "turn-0002", "/stop");

        Assert.Equal(["", "/stop"], (await TestService.EntriesAsync(service.Browser)).Select(entry => entry.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_turn_that_fails_says_so_and_can_be_sent_again()
    {
        await using var service = await TestService.StartAsync();

        var lines = await TestService.LinesAsync(await TestService.SayAsync(service.Browser, "turn-0001", "fail"));

        Assert.Equal(["typing", "failed"], lines.Select(line => line.GetProperty("kind").GetString()));
        Assert.DoesNotContain("asked to", lines[1].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Single(await TestService.EntriesAsync(service.Browser));
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_site_cannot_speak_for_the_reader(string header, string value)
    {
        await using var service = await TestService.StartAsync();
        service.Browser.DefaultRequestHeaders.Add(header, value);

        using var response = await TestService.SayAsync(service.Browser, "turn-0001", "harbour");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Single(await TestService.EntriesAsync(service.Browser));
    }

    [Fact]
    public async Task The_page_itself_may_speak()
    {
        await using var service = await TestService.StartAsync();
        service.Browser.DefaultRequestHeaders.Add("Origin", service.Url.GetLeftPart(UriPartial.Authority));
        service.Browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");

        using var response = await TestService.SayAsync(service.Browser, "turn-0001", "harbour");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"turn":"short","text":"harbour"}""")]
    [InlineData("""{"turn":"turn-0001"}""")]
    [InlineData("""{"turn":"../../etc","text":"harbour"}""")]
    [InlineData("""{"turn":"turn-0001","text":""")]
    [InlineData("[]")]
    public async Task What_is_not_a_message_is_refused(string body)
    {
        await using var service = await TestService.StartAsync();
        using var content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));

        using var response = await service.Browser.PostAsync(new Uri("/chat/messages", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_no_message_at_all_but_huge_is_cut_off()
    {
        await using var service = await TestService.StartAsync();

        using var response = await TestService.SayAsync(service.Browser, "turn-0001", new string('x', 100_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Too_many_messages_are_told_when_to_go_on()
    {
        await using var service = await TestService.StartAsync(("Web:MessagesPerMinute", "2"));
        await TestService.SayAsync(service.Browser, "turn-0000", "gets the cookie");
        using var other = service.NewBrowser();

        using var second = await TestService.SayAsync(service.Browser, "turn-0001", "harbour");
        using var third = await TestService.SayAsync(service.Browser, "turn-0002", "harbour");
        using var fourth = await TestService.SayAsync(service.Browser, "turn-0003", "harbour");
        using var others = await TestService.SayAsync(other, "turn-0001", "harbour");

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.StatusCode);
        Assert.InRange(fourth.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 30);
        Assert.Equal(HttpStatusCode.OK, others.StatusCode);
    }

    [Fact]
    public async Task Two_messages_at_once_keep_one_conversation_whole()
    {
        await using var service = await TestService.StartAsync();
        await TestService.EntriesAsync(service.Browser);

        await Task.WhenAll(Enumerable.Range(1, 10).Select(number =>
            TestService.SayAsync(service.Browser, $"turn-00{number:00}", $"message {number}")));

        var numbers = (await TestService.EntriesAsync(service.Browser)).Skip(1)
            .Select(entry => entry.GetProperty("replies")[0].GetProperty("pieces")[0].GetRawText());
        Assert.Equal(10, numbers.Distinct().Count());
    }
}
