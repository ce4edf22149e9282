using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Alerts;
using Bot.Alerts.Api;

namespace Bot.Tests.Alerts.Api;

/// <summary>The way of an alert over HTTP, and what does not go.</summary>
public sealed class AlertActionsTests
{
    [Fact]
    public async Task An_alert_goes_from_draft_to_readers_and_its_status_is_told()
    {
        await using var service = await ApiService.StartAsync();
        var editor = await service.WithRoleAsync(ApiKeyRole.Send, "editor");
        var alert = await service.ApprovedAsync(editor);
        var approved = await ApiService.ReadAsync(editor, alert.Number);
        Assert.Equal("approver", approved.GetProperty("revisions")[0].GetProperty("approvals")[0].GetString());
        await ApiService.DoneAsync(editor, alert, "send");
        var status = await editor.GetFromJsonAsync<JsonElement>($"/api/alerts/{alert.Number}/status", ApiService.Stop);
        Assert.Equal("sending", status.GetProperty("status").GetString());
        Assert.Equal(1, status.GetProperty("waiting").GetInt64());
        Assert.Equal(0, status.GetProperty("sent").GetInt64());
        Assert.NotEqual(JsonValueKind.Null, status.GetProperty("startedAt").ValueKind);
        Assert.Equal(JsonValueKind.Null, status.GetProperty("finishedAt").ValueKind);
        Assert.Equal(
            ["drafted", "submitted", "approved", "started"],
            (await ApiService.ReadAsync(editor, alert.Number)).GetProperty("steps").EnumerateArray()
                .Select(step => step.GetProperty("action").GetString()));
    }

    [Fact]
    public async Task What_was_taken_back_before_it_was_sent_is_counted_as_such()
    {
        await using var service = await ApiService.StartAsync();
        var sending = await service.SendingAsync();
        var program = await service.WithRoleAsync(ApiKeyRole.Send);
        await ApiService.DoneAsync(program, sending, "cancel");
        await service.Get<AlertRound>().RunAsync(ApiService.Stop);
        var status = await program.GetFromJsonAsync<JsonElement>($"/api/alerts/{sending.Number}/status", ApiService.Stop);
        Assert.Equal("cancelled", status.GetProperty("status").GetString());
        Assert.Equal(1, status.GetProperty("failed").GetProperty("cancelled").GetInt64());
        Assert.Equal(0, status.GetProperty("failed").GetProperty("tooLate").GetInt64());
        Assert.Equal(0, status.GetProperty("waiting").GetInt64());
        Assert.NotEqual(JsonValueKind.Null, status.GetProperty("finishedAt").ValueKind);
    }

    [Fact]
    public async Task Nobody_approves_their_own_alert()
    {
        await using var service = await ApiService.StartAsync();
        var editor = await service.WithRoleAsync(ApiKeyRole.Send);
        var alert = await ApiService.DoneAsync(editor, await service.DraftAsync(editor), "submit");
        await ApiService.ProblemOfAsync(await ApiService.DoAsync(editor, alert, "approve"), HttpStatusCode.Forbidden, "own-alert");
        var problem = await ApiService.ProblemOfAsync(await ApiService.DoAsync(editor, alert, "send"), HttpStatusCode.Conflict, "not-approved");
        Assert.Equal("inReview", problem.GetProperty("alertStatus").GetString());
    }

    [Fact]
    public async Task Another_key_of_the_same_name_is_another_person()
    {
        await using var service = await ApiService.StartAsync();
        var author = await service.WithRoleAsync(ApiKeyRole.Draft, "cms");
        var alert = await ApiService.DoneAsync(author, await service.DraftAsync(author), "submit");
        await ApiService.DoneAsync(await service.WithRoleAsync(ApiKeyRole.Approve, "cms"), alert, "approve");
    }

    [Fact]
    public async Task The_same_key_counts_once()
    {
        await using var service = await ApiService.StartAsync(("Alerts:Approvals", "2"));
        var author = await service.WithRoleAsync(ApiKeyRole.Send);
        var alert = await ApiService.DoneAsync(author, await service.DraftAsync(author), "submit");
        var approver = await service.WithRoleAsync(ApiKeyRole.Approve);
        await ApiService.DoneAsync(approver, alert, "approve");
        await ApiService.ProblemOfAsync(await ApiService.DoAsync(approver, alert, "approve"), HttpStatusCode.Conflict, "approved-before");
        await ApiService.ProblemOfAsync(await ApiService.DoAsync(author, alert, "send"), HttpStatusCode.Conflict, "not-approved");
    }

    [Fact]
    public async Task Two_who_approve_at_once_both_count()
    {
        await using var service = await ApiService.StartAsync(("Alerts:Approvals", "2"));
        var author = await service.WithRoleAsync(ApiKeyRole.Draft);
        var alert = await ApiService.DoneAsync(author, await service.DraftAsync(author), "submit");
        var approvers = new[] { await service.WithRoleAsync(ApiKeyRole.Approve), await service.WithRoleAsync(ApiKeyRole.Approve) };
        var responses = await Task.WhenAll(approvers.Select(approver => ApiService.DoAsync(approver, alert, "approve")));
        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        var approved = await ApiService.ReadAsync(author, alert.Number);
        Assert.Equal("approved", approved.GetProperty("status").GetString());
        Assert.Equal(2, approved.GetProperty("revisions")[0].GetProperty("approvals").GetArrayLength());
    }

    [Fact]
    public async Task Two_who_send_at_once_send_once()
    {
        await using var service = await ApiService.StartAsync();
        var alert = await service.ApprovedAsync(await service.WithRoleAsync(ApiKeyRole.Draft, "author"));
        var senders = new[] { await service.WithRoleAsync(ApiKeyRole.Send), await service.WithRoleAsync(ApiKeyRole.Send) };
        var responses = await Task.WhenAll(senders.Select(sender => ApiService.DoAsync(sender, alert, "send")));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], responses.Select(response => response.StatusCode).Order());
        var steps = (await ApiService.ReadAsync(senders[0], alert.Number)).GetProperty("steps").EnumerateArray();
        Assert.Single(steps, step => step.GetProperty("action").GetString() == "started");
    }

    [Theory]
    [InlineData("submit")]
    [InlineData("approve")]
    [InlineData("send")]
    [InlineData("cancel")]
    [InlineData("pause")]
    [InlineData("resume")]
    public async Task An_old_hash_does_nothing_and_the_new_one_is_told(string action)
    {
        await using var service = await ApiService.StartAsync();
        var author = await service.WithRoleAsync(ApiKeyRole.Send, "author");
        var old = await service.DraftAsync(author);
        var desk = service.Get<AlertDesk>();
        var changed = Assert.IsType<DeskResult.Done>(await desk.ChangeAsync(
            new AlertActor("telegram:7", "Ann"), new AlertReference(old.Number, null, null),
            content => content with { Text = "Gas rises, Reuters says." }, ApiService.Stop));
        await desk.CommitAsync(changed, ApiService.Stop);
        var program = await service.WithRoleAsync(ApiKeyRole.Send);
        var problem = await ApiService.ProblemOfAsync(await ApiService.DoAsync(program, old, action), HttpStatusCode.Conflict, "alert-changed");
        Assert.Equal(changed.Alert.Hash, problem.GetProperty("hash").GetString());
        Assert.Equal("draft", (await ApiService.ReadAsync(program, old.Number)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_hash_is_needed()
    {
        await using var service = await ApiService.StartAsync();
        var program = await service.WithRoleAsync(ApiKeyRole.Send);
        var alert = await service.DraftAsync(program);
        foreach (var body in new object[] { new { }, new { hash = "short" }, new { hash = alert.Hash, force = true } })
        {
            await ApiService.ProblemOfAsync(
                await program.PostAsJsonAsync($"/api/alerts/{alert.Number}/submit", body, ApiService.Stop), HttpStatusCode.BadRequest, "invalid-request");
        }
        await ApiService.ProblemOfAsync(await ApiService.DoAsync(program, (99, alert.Hash), "submit"), HttpStatusCode.NotFound, "not-found");
        Assert.Equal("draft", (await ApiService.ReadAsync(program, alert.Number)).GetProperty("status").GetString());
    }
}
