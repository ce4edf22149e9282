using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Bot.Alerts.Api;

namespace Bot.Tests.Alerts.Api;

/// <summary>Drafting over HTTP: each request once, and only what is as it must be.</summary>
public sealed class AlertDraftingTests
{
    [Fact]
    public async Task A_draft_is_told_in_full()
    {
        await using var service = await ApiService.StartAsync();
        var program = await service.WithRoleAsync(ApiKeyRole.Draft);
        var response = await ApiService.PostDraftAsync(program, "a", new
        {
            text = " Quake kills 40. ",
            link = "https://example.org/quake",
            severity = "major",
            audience = new { to = "languages", languages = new[] { "en", "kk" } },
            silent = true,
            sendByMinutes = 45,
        });
        var (number, hash) = await ApiService.AlertOfAsync(response, HttpStatusCode.Created);
        Assert.Equal($"/api/alerts/{number}", response.Headers.Location?.OriginalString);
        var alert = await ApiService.ReadAsync(program, number);
        var revision = alert.GetProperty("revisions").EnumerateArray().Single();
        Assert.Equal(hash, revision.GetProperty("hash").GetString());
        Assert.Equal("Quake kills 40.", revision.GetProperty("text").GetString());
        Assert.Equal("major", revision.GetProperty("severity").GetString());
        Assert.Equal(["en", "kk"], revision.GetProperty("audience").GetProperty("languages").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(45, revision.GetProperty("sendByMinutes").GetInt32());
        Assert.Equal(0, revision.GetProperty("audienceSize").GetInt64());
        Assert.StartsWith("Quake kills 40.", revision.GetProperty("preview").GetProperty("messages")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("nobody-to-reach", revision.GetProperty("warnings").EnumerateArray().Select(one => one.GetProperty("code").GetString()));
        Assert.Equal(1, alert.GetProperty("approvalsNeeded").GetInt32());
        Assert.Equal("drafted", alert.GetProperty("steps")[0].GetProperty("action").GetString());
        Assert.Equal("cms", alert.GetProperty("steps")[0].GetProperty("by").GetString());
    }

    [Fact]
    public async Task The_same_request_again_finds_the_same_alert()
    {
        await using var service = await ApiService.StartAsync();
        var program = await service.WithRoleAsync(ApiKeyRole.Draft);
        var first = await ApiService.AlertOfAsync(
            await ApiService.PostDraftAsync(program, "a", new { text = "One.", silent = true }), HttpStatusCode.Created);
        var again = await ApiService.AlertOfAsync(
            await ApiService.PostDraftAsync(program, "a", new { silent = true, text = "One." }), HttpStatusCode.OK);
        Assert.Equal(first, again);
        Assert.Single(await NumbersAsync(program, "/api/alerts"));
    }

    [Fact]
    public async Task The_same_idempotency_key_with_another_body_is_refused()
    {
        await using var service = await ApiService.StartAsync();
        var program = await service.WithRoleAsync(ApiKeyRole.Draft);
        await ApiService.PostDraftAsync(program, "a", new { text = "One." });
        await ApiService.ProblemOfAsync(
            await ApiService.PostDraftAsync(program, "a", new { text = "Two." }), HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        Assert.Single(await NumbersAsync(program, "/api/alerts"));
    }

    [Fact]
    public async Task Idempotency_keys_of_two_programs_have_nothing_to_do_with_each_other()
    {
        await using var service = await ApiService.StartAsync();
        var one = await ApiService.AlertOfAsync(await ApiService.PostDraftAsync(
            await service.WithRoleAsync(ApiKeyRole.Draft), "a", new { text = "One." }), HttpStatusCode.Created);
        var other = await ApiService.AlertOfAsync(await ApiService.PostDraftAsync(
            await service.WithRoleAsync(ApiKeyRole.Draft), "a", new { text = "One." }), HttpStatusCode.Created);
        Assert.NotEqual(one.Number, other.Number);
    }

    [Fact]
    public async Task A_double_click_makes_one_alert_and_others_at_the_same_time_make_theirs()
    {
        await using var service = await ApiService.StartAsync();
        var program = await service.WithRoleAsync(ApiKeyRole.Draft);
        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(click =>
            ApiService.PostDraftAsync(program, click < 5 ? "same" : $"other-{click}", new { text = "One." })));
        Assert.Equal(4, responses.Count(response => response.StatusCode == HttpStatusCode.Created));
        Assert.Equal(4, responses.Count(response => response.StatusCode == HttpStatusCode.OK));
        Assert.Equal([4, 3, 2, 1], await NumbersAsync(program, "/api/alerts"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("with a blank")]
    public async Task Without_an_idempotency_key_nothing_is_drafted(string key)
    {
        await using var service = await ApiService.StartAsync();
        var program = await service.WithRoleAsync(ApiKeyRole.Draft);
        foreach (var one in new[] { key, new string('k', 201) })
        {
            var problem = await ApiService.ProblemOfAsync(
                await ApiService.PostDraftAsync(program, one, new { text = "One." }), HttpStatusCode.BadRequest, "invalid-request");
            Assert.Contains("1 to 200", ErrorOf(problem, "Idempotency-Key"), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.Created, (await ApiService.PostDraftAsync(program, new string('k', 200), new { text = "One." })).StatusCode);
    }

    [Theory]
    [InlineData("""{"text":"a","colour":"red"}""", "colour", "no such property")]
    [InlineData("""{"text":"a","audience":{"to":"all","colour":1}}""", "audience.colour", "no such property")]
    [InlineData("""{"Text":"a"}""", "Text", "no such property")]
    [InlineData("""{"text":" "}""", "text", "1 to 300 characters")]
    [InlineData("{}", "text", "1 to 300 characters")]
    [InlineData("""{"text":"a","text":"b"}""", "text", "1 to 300 characters")]
    [InlineData("""{"text":"\ud800"}""", "text", "cannot be read")]
    [InlineData("""{"text":"a","severity":"huge"}""", "severity", "major, normal or minor")]
    [InlineData("""{"text":"a","severity":2}""", "severity", "major, normal or minor")]
    [InlineData("""{"text":"a","silent":"yes"}""", "silent", "true or false")]
    [InlineData("""{"text":"a","sendByMinutes":0}""", "sendByMinutes", "from 1 to 1440")]
    [InlineData("""{"text":"a","sendByMinutes":"30"}""", "sendByMinutes", "from 1 to 1440")]
    [InlineData("""{"text":"a","scheduledAt":"2020-01-01T00:00:00Z"}""", "scheduledAt", "30 days ahead")]
    [InlineData("""{"text":"a","scheduledAt":"2099-01-01T00:00:00"}""", "scheduledAt", "30 days ahead")]
    [InlineData("""{"text":"a","link":"javascript:alert(1)"}""", "link", "http or https")]
    [InlineData("""{"text":"a","photo":"file:///etc/passwd"}""", "photo", "https address")]
    [InlineData("""{"text":"a","audience":{"to":"everyone"}}""", "audience.to", "all, topics or languages")]
    [InlineData("""{"text":"a","audience":"all"}""", "audience", "an object")]
    [InlineData("""{"text":"a","audience":{"to":"all","topics":["Kazakhstan"]}}""", "audience.topics", "topics")]
    [InlineData("""{"text":"a","audience":{"to":"topics","topics":["Nowhere at all"]}}""", "audience.topics", "known topics")]
    [InlineData("""{"text":"a","audience":{"to":"languages","languages":["EN"]}}""", "audience.languages", "lower-case letters")]
    public async Task What_is_wrong_is_named_with_what_is_allowed(string body, string field, string allowed)
    {
        await using var service = await ApiService.StartAsync();
        var program = await service.WithRoleAsync(ApiKeyRole.Draft);
        var problem = await ApiService.ProblemOfAsync(await PostRawAsync(program, body), HttpStatusCode.BadRequest, "invalid-request");
        Assert.Contains(allowed, ErrorOf(problem, field), StringComparison.Ordinal);
        Assert.Empty(await NumbersAsync(program, "/api/alerts"));
    }

    [Fact]
    public async Task A_text_of_301_characters_is_too_long_and_one_of_300_is_not()
    {
        await using var service = await ApiService.StartAsync();
        var program = await service.WithRoleAsync(ApiKeyRole.Draft);
        var problem = await ApiService.ProblemOfAsync(
            await ApiService.PostDraftAsync(program, "a", new { text = new string('x', 301) }), HttpStatusCode.BadRequest, "invalid-request");
        Assert.Contains("1 to 300", ErrorOf(problem, "text"), StringComparison.Ordinal);
        await ApiService.AlertOfAsync(
            await ApiService.PostDraftAsync(program, "a", new { text = new string('x', 300) }), HttpStatusCode.Created);
    }

    [Fact]
    public async Task What_is_no_json_too_large_or_nowhere_is_a_problem_too()
    {
        await using var service = await ApiService.StartAsync();
        var program = await service.WithRoleAsync(ApiKeyRole.Draft);
        await ApiService.ProblemOfAsync(await PostRawAsync(program, "{\"text\":"), HttpStatusCode.BadRequest, "invalid-request");
        await ApiService.ProblemOfAsync(await PostRawAsync(program, "null"), HttpStatusCode.BadRequest, "invalid-request");
        await ApiService.ProblemOfAsync(
            await PostRawAsync(program, new string(' ', 64 * 1024 + 1)), HttpStatusCode.RequestEntityTooLarge, "body-too-large");
        await ApiService.ProblemOfAsync(
            await PostRawAsync(program, "{}", "text/plain"), HttpStatusCode.UnsupportedMediaType, "not-json");
        await ApiService.ProblemOfAsync(await program.GetAsync("/api/alerts/9", ApiService.Stop), HttpStatusCode.NotFound, "not-found");
        await ApiService.ProblemOfAsync(await program.GetAsync("/api/nothing", ApiService.Stop), HttpStatusCode.NotFound, "not-found");
        await ApiService.ProblemOfAsync(
            await program.DeleteAsync("/api/alerts/9", ApiService.Stop), HttpStatusCode.MethodNotAllowed, "method-not-allowed");
    }

    [Fact]
    public async Task Alerts_are_paged_from_the_newest()
    {
        await using var service = await ApiService.StartAsync();
        var program = await service.WithRoleAsync(ApiKeyRole.Draft);
        for (var draft = 0; draft < 3; draft++)
            await service.DraftAsync(program);
        var page = await program.GetFromJsonAsync<JsonElement>("/api/alerts?limit=2", ApiService.Stop);
        Assert.Equal(2, page.GetProperty("next").GetInt64());
        Assert.Equal([3, 2], await NumbersAsync(program, "/api/alerts?limit=2"));
        Assert.Equal([1], await NumbersAsync(program, "/api/alerts?limit=2&before=2"));
        var problem = await ApiService.ProblemOfAsync(
            await program.GetAsync("/api/alerts?limit=101", ApiService.Stop), HttpStatusCode.BadRequest, "invalid-request");
        Assert.Contains("from 1 to 100", ErrorOf(problem, "limit"), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PostRawAsync(HttpClient program, string body, string type = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/alerts") { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Add("Idempotency-Key", "raw");
        return program.SendAsync(request, ApiService.Stop);
    }

    private static string ErrorOf(JsonElement problem, string field) => problem.GetProperty("errors").GetProperty(field)[0].GetString()!;

    private static async Task<List<long>> NumbersAsync(HttpClient program, string address) =>
    [
        .. (await program.GetFromJsonAsync<JsonElement>(address, ApiService.Stop)).GetProperty("alerts").EnumerateArray()
            .Select(alert => alert.GetProperty("number").GetInt64()),
    ];
}
