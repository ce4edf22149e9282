using System.Net;
using System.Net.Http.Json;
using Bot.Alerts.Api;

namespace Bot.Tests.Alerts.Api;

/// <summary>Corrections and retractions over HTTP.</summary>
public sealed class AlertRevisingTests
{
    [Fact]
    public async Task A_correction_is_approved_anew_and_names_what_was_wrong()
    {
        await using var service = await ApiService.StartAsync();
        var sending = await service.SendingAsync();
        var author = await service.WithRoleAsync(ApiKeyRole.Send, "corrector");
        var response = await author.PostAsJsonAsync($"/api/alerts/{sending.Number}/corrections", new
        {
            text = "Gas rises, Reuters says.",
            whatWasWrong = "It was gas, not oil.",
            link = "https://example.org/gas",
        }, ApiService.Stop);
        var correction = await ApiService.AlertOfAsync(response, HttpStatusCode.Created);
        await ApiService.ProblemOfAsync(await ApiService.DoAsync(author, correction, "send"), HttpStatusCode.Conflict, "not-approved");
        var submitted = await ApiService.DoneAsync(author, correction, "submit");
        var approved = await ApiService.DoneAsync(await service.WithRoleAsync(ApiKeyRole.Approve), submitted, "approve");
        var revision = (await ApiService.ReadAsync(author, sending.Number)).GetProperty("revisions")[1];
        Assert.Equal("correction", revision.GetProperty("kind").GetString());
        Assert.Equal("approved", revision.GetProperty("status").GetString());
        Assert.Equal("https://example.org/gas", revision.GetProperty("link").GetString());
        Assert.Equal(2, revision.GetProperty("preview").GetProperty("messages").GetArrayLength());
        Assert.Contains("It was gas, not oil.", revision.GetProperty("preview").GetProperty("messages")[1].GetString(), StringComparison.Ordinal);
        Assert.Equal(approved.Hash, revision.GetProperty("hash").GetString());
    }

    [Fact]
    public async Task A_retraction_says_why_and_what_is_being_sent_can_be_named_meanwhile()
    {
        await using var service = await ApiService.StartAsync();
        var sending = await service.SendingAsync();
        var program = await service.WithRoleAsync(ApiKeyRole.Send);
        await ApiService.AlertOfAsync(
            await program.PostAsJsonAsync($"/api/alerts/{sending.Number}/retractions", new { reason = "Nothing rises." }, ApiService.Stop),
            HttpStatusCode.Created);
        await ApiService.ProblemOfAsync(
            await program.PostAsJsonAsync($"/api/alerts/{sending.Number}/retractions", new { reason = "Nothing rises." }, ApiService.Stop),
            HttpStatusCode.Conflict, "other-revision-open");
        await ApiService.DoneAsync(program, sending, "pause");
        var revisions = (await ApiService.ReadAsync(program, sending.Number)).GetProperty("revisions");
        Assert.True(revisions[0].GetProperty("isPaused").GetBoolean());
        Assert.Equal("retraction", revisions[1].GetProperty("kind").GetString());
        Assert.Equal("Nothing rises.", revisions[1].GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_was_not_sent_is_not_corrected()
    {
        await using var service = await ApiService.StartAsync();
        var program = await service.WithRoleAsync(ApiKeyRole.Send);
        var alert = await service.DraftAsync(program);
        await ApiService.ProblemOfAsync(
            await program.PostAsJsonAsync($"/api/alerts/{alert.Number}/corrections", new { text = "Gas.", whatWasWrong = "Oil." }, ApiService.Stop),
            HttpStatusCode.Conflict, "nothing-sent");
        await ApiService.ProblemOfAsync(
            await program.PostAsJsonAsync($"/api/alerts/{alert.Number}/corrections", new { text = "Gas." }, ApiService.Stop),
            HttpStatusCode.BadRequest, "invalid-request");
        await ApiService.ProblemOfAsync(
            await program.PostAsJsonAsync("/api/alerts/99/retractions", new { reason = "Nothing." }, ApiService.Stop),
            HttpStatusCode.NotFound, "not-found");
    }
}
