using System.Net;
using Bot.Alerts.Api;

namespace Bot.Tests.Alerts.Api;

/// <summary>Who gets in, and how often.</summary>
public sealed class ApiKeyUseTests
{
    [Fact]
    public async Task Without_a_key_nothing_is_told()
    {
        await using var service = await ApiService.StartAsync();
        var response = await service.Stranger().GetAsync("/api/alerts", ApiService.Stop);
        await ApiService.ProblemOfAsync(response, HttpStatusCode.Unauthorized, "key-missing");
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("nbk_0123456789ab_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("nbk_0123456789ab_")]
    public async Task A_key_that_nobody_made_is_refused(string key)
    {
        await using var service = await ApiService.StartAsync();
        var response = await service.With(key).GetAsync("/api/alerts", ApiService.Stop);
        await ApiService.ProblemOfAsync(response, HttpStatusCode.Unauthorized, "key-invalid");
        Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.Single().Parameter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_id_with_another_secret_is_refused()
    {
        await using var service = await ApiService.StartAsync();
        var (_, secret) = await service.Get<ApiKeyStore>().CreateAsync("cms", ApiKeyRole.Send, ApiService.Stop);
        var forged = new ApiKeySecret(secret.Id, ApiKeySecret.Create().Secret).Reveal();
        Assert.Equal(HttpStatusCode.OK, (await service.With(secret.Reveal()).GetAsync("/api/alerts", ApiService.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await service.With(forged).GetAsync("/api/alerts", ApiService.Stop)).StatusCode);
    }

    [Fact]
    public async Task A_revoked_key_is_refused_at_once()
    {
        await using var service = await ApiService.StartAsync();
        var keys = service.Get<ApiKeyStore>();
        var (key, secret) = await keys.CreateAsync("cms", ApiKeyRole.Send, ApiService.Stop);
        var program = service.With(secret.Reveal());
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/alerts", ApiService.Stop)).StatusCode);
        await keys.RevokeAsync(key.Id, ApiService.Stop);
        await ApiService.ProblemOfAsync(await program.GetAsync("/api/alerts", ApiService.Stop), HttpStatusCode.Unauthorized, "key-invalid");
    }

    [Fact]
    public async Task One_key_too_busy_waits_and_another_does_not()
    {
        await using var service = await ApiService.StartAsync(("AlertApi:RequestsPerMinute", "2"));
        var busy = await service.WithRoleAsync(ApiKeyRole.Draft);
        for (var request = 0; request < 2; request++)
            Assert.Equal(HttpStatusCode.OK, (await busy.GetAsync("/api/alerts", ApiService.Stop)).StatusCode);
        var response = await busy.GetAsync("/api/alerts", ApiService.Stop);
        await ApiService.ProblemOfAsync(response, HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 30);
        var other = await service.WithRoleAsync(ApiKeyRole.Draft);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/api/alerts", ApiService.Stop)).StatusCode);
    }

    [Fact]
    public async Task An_address_that_guesses_waits_and_its_valid_keys_do_not()
    {
        await using var service = await ApiService.StartAsync(("AlertApi:FailuresPerMinute", "2"));
        var stranger = service.Stranger();
        for (var guess = 0; guess < 2; guess++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/alerts", ApiService.Stop)).StatusCode);
        var response = await stranger.GetAsync("/api/alerts", ApiService.Stop);
        await ApiService.ProblemOfAsync(response, HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.NotNull(response.Headers.RetryAfter);
        var program = await service.WithRoleAsync(ApiKeyRole.Draft);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/alerts", ApiService.Stop)).StatusCode);
    }

    [Fact]
    public async Task The_limit_of_the_page_does_not_touch_programs_and_another_site_does_not_matter()
    {
        await using var service = await ApiService.StartAsync(("Web:MessagesPerMinute", "1"));
        var program = await service.WithRoleAsync(ApiKeyRole.Draft);
        program.DefaultRequestHeaders.Add("Origin", "https://cms.example.org");
        program.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        for (var draft = 0; draft < 6; draft++)
            await service.DraftAsync(program);
        var response = await program.GetAsync("/api/alerts", ApiService.Stop);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }
}
