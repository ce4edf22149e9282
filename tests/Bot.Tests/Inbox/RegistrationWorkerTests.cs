using System.Text.Json;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Inbox;
using Bot.Tests.Conversations;
using Bot.Tests.Gateway;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Inbox;

public sealed class RegistrationWorkerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Telegram_is_told_the_commands_in_every_language_and_in_English_for_all_others()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Always("setMyCommands", FakeTelegram.Ok("true"));
        using var worker = new RegistrationWorker(
            desk.Get<TelegramWebhook>(), desk.Get<TelegramCommandList>(),
            new CommandMenu(new ConversationService([], [], [], TestAdmins.None, TestRights.Untold, TimeProvider.System)),
            desk.Get<IOptions<TelegramOptions>>(), desk.Time);

        await worker.StartAsync(Stop);
        await worker.ExecuteTask!;

        Assert.Equal(
            [
                ("default", "", "what I can do"), ("all_private_chats", "", "what I can do"), ("all_group_chats", "", "what I can do"),
                ("default", "ru", "что я умею"), ("all_private_chats", "ru", "что я умею"), ("all_group_chats", "ru", "что я умею"),
            ],
            desk.Telegram.Calls.Where(call => call.Method == "setMyCommands").Select(call => Told(call.Body)));
    }

    private static (string? Scope, string? Language, string? First) Told(JsonElement body) => (
        body.GetProperty("scope").GetProperty("type").GetString(),
        body.TryGetProperty("language_code", out var language) ? language.GetString() : "",
        body.GetProperty("commands")[0].GetProperty("description").GetString());
}
