using Bot.Alerts;
using Bot.Alerts.Api;
using Bot.Gateway;
using Bot.Outbox;

namespace Bot.Tests.Alerts.Api;

/// <summary>What admins on Telegram hear of what programs do.</summary>
public sealed class AdminMessagesTests
{
    private static readonly (string, string)[] TwoAdmins = [("Telegram:AdminIds:0", "7"), ("Telegram:AdminIds:1", "8")];

    [Fact]
    public async Task A_submitted_alert_is_shown_to_all_admins_with_buttons_to_approve_exactly_that()
    {
        await using var service = await ApiService.StartAsync(TwoAdmins);
        var author = await service.WithRoleAsync(ApiKeyRole.Draft);
        var alert = await service.DraftAsync(author);
        Assert.Empty(await MessagesAsync(service));
        await ApiService.DoneAsync(author, alert, "submit");
        var messages = await MessagesAsync(service);
        Assert.Equal([ChatKey.Telegram(7), ChatKey.Telegram(8)], messages.Select(message => message.Chat).OrderBy(chat => chat.ToString()));
        var token = ButtonStore.TokenOf($"/alert_approve {alert.Number} 1 {alert.Hash}");
        Assert.All(messages, message =>
        {
            var body = OutboxBody.Read(message.Body!);
            Assert.Contains("Oil rises, Reuters says.", body.Text.Text, StringComparison.Ordinal);
            Assert.Contains(token, body.Keyboard!.SelectMany(row => row).Select(button => button.Token));
        });
        Assert.Equal($"/alert_approve {alert.Number} 1 {alert.Hash}", await service.Get<ButtonStore>().FindAsync(token, ApiService.Stop));
    }

    [Fact]
    public async Task What_is_refused_tells_nobody()
    {
        await using var service = await ApiService.StartAsync(TwoAdmins);
        var author = await service.WithRoleAsync(ApiKeyRole.Draft);
        var alert = await service.DraftAsync(author);
        await ApiService.DoAsync(author, (alert.Number, new string('x', 16)), "submit");
        Assert.Empty(await MessagesAsync(service));
    }

    [Fact]
    public async Task The_author_on_Telegram_hears_who_has_approved()
    {
        await using var service = await ApiService.StartAsync(TwoAdmins);
        var (desk, author) = (service.Get<AlertDesk>(), new AlertActor("telegram:7", "Ann"));
        var draft = Assert.IsType<DeskResult.Done>(await desk.DraftAsync(author, new AlertContent("Oil rises."), ApiService.Stop));
        await desk.CommitAsync(draft, ApiService.Stop);
        var which = new AlertReference(draft.Alert.Number, 1, draft.Alert.Hash);
        await desk.CommitAsync(Assert.IsType<DeskResult.Done>(await desk.SubmitAsync(author, which, ApiService.Stop)), ApiService.Stop);
        await ApiService.DoneAsync(
            await service.WithRoleAsync(ApiKeyRole.Approve, "night desk"), (draft.Alert.Number, draft.Alert.Hash), "approve");
        var message = Assert.Single(await MessagesAsync(service));
        Assert.Equal(ChatKey.Telegram(7), message.Chat);
        Assert.StartsWith("Approved by night desk.", OutboxBody.Read(message.Body!).Text.Text, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<OutboxRow>> MessagesAsync(ApiService service) =>
        service.Get<DispatchStore>().LoadAsync(OutboxPriority.Reply, 10, ApiService.Stop);
}
