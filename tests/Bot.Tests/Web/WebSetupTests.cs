using System.Net;

namespace Bot.Tests.Web;

public sealed class WebSetupTests
{
    [Fact]
    public async Task The_page_comes_with_a_strict_policy_and_nothing_about_the_server()
    {
        await using var service = await TestService.StartAsync();

        using var response = await GetAsync(service, "/");

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Server"));
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/page.css", "text/css")]
    [InlineData("/page.js", "text/javascript")]
    [InlineData("/icon.svg", "image/svg+xml")]
    public async Task A_file_is_not_sent_again_when_the_browser_has_it(string path, string mediaType)
    {
        await using var service = await TestService.StartAsync();
        using var first = await GetAsync(service, path);
        Assert.Equal(mediaType, first.Content.Headers.ContentType!.MediaType);

        service.Browser.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await GetAsync(service, path);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("ru-RU,ru;q=0.9,en;q=0.8", "ru", "Новости кратко", "Здравствуйте.")]
    [InlineData("kk;q=1, en;q=0.4, ru;q=0.6", "ru", "Новости кратко", "Здравствуйте.")]
    [InlineData("de, ru;q=0", "en", "News brief", "Hello.")]
    [InlineData("", "en", "News brief", "Hello.")]
    public async Task The_page_and_the_bot_speak_the_browsers_language(string accepted, string language, string title, string greeting)
    {
        await using var service = await TestService.StartAsync();
        service.Browser.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);

        using var page = await GetAsync(service, "/");
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var welcome = (await TestService.EntriesAsync(service.Browser))[0].GetProperty("replies")[0].GetProperty("pieces")[0].GetRawText();
        var said = (await TestService.LinesAsync(await TestService.SayAsync(service.Browser, "turn-0001", "/start")))[2].GetRawText();

        Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
        Assert.Contains($"<title>{System.Net.WebUtility.HtmlEncode(title)}</title>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.Equal("Accept-Language", Assert.Single(page.Headers.Vary));
        Assert.All([welcome, said], text => Assert.Contains(
            greeting, System.Text.RegularExpressions.Regex.Unescape(text), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        await using var service = await TestService.StartAsync();

        using var response = await GetAsync(service, "/chat/messages");

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Health_and_metrics_are_told()
    {
        await using var service = await TestService.StartAsync();
        await TestService.SayAsync(service.Browser, "turn-0001", "harbour");

        Assert.Equal("live", await TextAsync(service, "/health/live"));
        Assert.Equal("ready", await TextAsync(service, "/health/ready"));
        Assert.Contains("bot_turn_seconds_count{channel=\"web\"} 1", await TextAsync(service, "/metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_else_is_there()
    {
        await using var service = await TestService.StartAsync();

        using var response = await GetAsync(service, "/index.html");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static Task<HttpResponseMessage> GetAsync(TestService service, string path) =>
        service.Browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static Task<string> TextAsync(TestService service, string path) =>
        service.Browser.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
