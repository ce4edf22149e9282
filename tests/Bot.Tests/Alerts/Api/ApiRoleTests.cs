using System.Net;
using System.Net.Http.Json;
using Bot.Alerts.Api;

namespace Bot.Tests.Alerts.Api;

/// <summary>Which key may do what.</summary>
public sealed class ApiRoleTests
{
    [Theory]
    [InlineData("draft")]
    [InlineData("approve")]
    [InlineData("send")]
    public async Task Every_key_reads_drafts_submits_and_cancels_what_it_drafted(string role)
    {
        await using var service = await ApiService.StartAsync();
        var program = await service.WithRoleAsync(Role(role));
        var alert = await ApiService.DoneAsync(program, await service.DraftAsync(program), "submit");
        foreach (var address in new[] { "/api/alerts", $"/api/alerts/{alert.Number}", $"/api/alerts/{alert.Number}/status" })
            Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(address, ApiService.Stop)).StatusCode);
        await ApiService.DoneAsync(program, alert, "cancel");
        Assert.Equal("cancelled", (await ApiService.ReadAsync(program, alert.Number)).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("draft", "not-yours")]
    [InlineData("approve", "not-yours")]
    [InlineData("send", null)]
    public async Task Only_a_key_that_sends_submits_and_cancels_what_others_drafted(string role, string? problem)
    {
        await using var service = await ApiService.StartAsync();
        var alert = await service.DraftAsync(await service.WithRoleAsync(ApiKeyRole.Draft, "author"));
        var program = await service.WithRoleAsync(Role(role));
        await ExpectAsync(await ApiService.DoAsync(program, alert, "submit"), problem);
        await ExpectAsync(await ApiService.DoAsync(program, alert, "cancel"), problem);
    }

    [Theory]
    [InlineData("draft", "role-too-low")]
    [InlineData("approve", null)]
    [InlineData("send", null)]
    public async Task A_key_that_drafts_approves_nothing(string role, string? problem)
    {
        await using var service = await ApiService.StartAsync();
        var author = await service.WithRoleAsync(ApiKeyRole.Draft, "author");
        var alert = await ApiService.DoneAsync(author, await service.DraftAsync(author), "submit");
        await ExpectAsync(await ApiService.DoAsync(await service.WithRoleAsync(Role(role)), alert, "approve"), problem);
    }

    [Theory]
    [InlineData("draft", "role-too-low")]
    [InlineData("approve", "role-too-low")]
    [InlineData("send", null)]
    public async Task Only_a_key_that_sends_sends_pauses_and_resumes(string role, string? problem)
    {
        await using var service = await ApiService.StartAsync();
        var program = await service.WithRoleAsync(Role(role));
        var alert = await service.ApprovedAsync(await service.WithRoleAsync(ApiKeyRole.Draft, "author"));
        foreach (var action in new[] { "send", "pause", "resume" })
            await ExpectAsync(await ApiService.DoAsync(program, alert, action), problem);
        if (problem is null)
            await ApiService.DoneAsync(program, alert, "cancel");
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("approve")]
    [InlineData("send")]
    public async Task Every_key_drafts_corrections_and_retractions_and_none_below_send_stops_what_is_being_sent(string role)
    {
        await using var service = await ApiService.StartAsync();
        var sending = await service.SendingAsync();
        var program = await service.WithRoleAsync(Role(role));
        var correction = await ApiService.AlertOfAsync(
            await program.PostAsJsonAsync($"/api/alerts/{sending.Number}/corrections", new { text = "Gas rises.", whatWasWrong = "It was gas." }, ApiService.Stop),
            HttpStatusCode.Created);
        await ApiService.DoneAsync(program, correction, "cancel");
        await ApiService.AlertOfAsync(
            await program.PostAsJsonAsync($"/api/alerts/{sending.Number}/retractions", new { reason = "Nothing rises." }, ApiService.Stop),
            HttpStatusCode.Created);
        await ExpectAsync(await ApiService.DoAsync(program, sending, "cancel"), role == "send" ? null : "not-yours");
    }

    [Fact]
    public async Task A_key_below_send_does_not_stop_its_own_alert_once_it_is_being_sent()
    {
        await using var service = await ApiService.StartAsync();
        var author = await service.WithRoleAsync(ApiKeyRole.Draft, "author");
        var alert = await service.ApprovedAsync(author);
        await ApiService.DoneAsync(await service.WithRoleAsync(ApiKeyRole.Send), alert, "send");
        await ApiService.ProblemOfAsync(await ApiService.DoAsync(author, alert, "cancel"), HttpStatusCode.Conflict, "wrong-state");
        Assert.Equal("sending", (await ApiService.ReadAsync(author, alert.Number)).GetProperty("status").GetString());
    }

    private static ApiKeyRole Role(string role) => Enum.Parse<ApiKeyRole>(role, ignoreCase: true);

    private static async Task ExpectAsync(HttpResponseMessage response, string? problem)
    {
        if (problem is null)
            await ApiService.AlertOfAsync(response, HttpStatusCode.OK);
        else
            await ApiService.ProblemOfAsync(response, HttpStatusCode.Forbidden, problem);
    }
}
