using Bot.Gateway;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Gateway;

public sealed class TelegramCommandListTests
{
    private static readonly TelegramCommand[] Readers = [new("brief", "A briefing"), new("ask", "A question")];
    private static readonly TelegramCommand[] Groups = [new("brief", "A briefing")];

    [Fact]
    public async Task Readers_and_groups_have_their_own_lists()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Always("setMyCommands", FakeTelegram.Ok("true"));

        Assert.True(await desk.Get<TelegramCommandList>().RegisterForReadersAsync(Readers, Groups, null, TestContext.Current.CancellationToken));

        const string brief = """{"command":"brief","description":"A briefing"}""";
        const string ask = """{"command":"ask","description":"A question"}""";
        Assert.Equal(
            [
                $$$"""{"commands":[{{{brief}}},{{{ask}}}],"scope":{"type":"default"}}""",
                $$$"""{"commands":[{{{brief}}},{{{ask}}}],"scope":{"type":"all_private_chats"}}""",
                $$$"""{"commands":[{{{brief}}}],"scope":{"type":"all_group_chats"}}""",
            ],
            desk.Telegram.Calls.Select(call => call.Body.GetRawText()));
    }

    [Fact]
    public async Task A_language_has_lists_of_its_own()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Always("setMyCommands", FakeTelegram.Ok("true"));

        await desk.Get<TelegramCommandList>().RegisterForReadersAsync(Readers, Groups, "ru", TestContext.Current.CancellationToken);

        Assert.Equal(
            [("default", "ru"), ("all_private_chats", "ru"), ("all_group_chats", "ru")],
            desk.Telegram.Calls.Select(call => (
                call.Body.GetProperty("scope").GetProperty("type").GetString(), call.Body.GetProperty("language_code").GetString())));
    }

    [Fact]
    public async Task Admins_who_have_not_written_yet_are_told_apart()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("setMyCommands", FakeTelegram.Ok("true"));
        desk.Telegram.Refuse("setMyCommands", 400, "Bad Request: chat not found");
        desk.Telegram.Next("setMyCommands", FakeTelegram.Ok("true"));

        var missed = await desk.Get<TelegramCommandList>().RegisterForAdminsAsync(Readers, [1, 2, 3], TestContext.Current.CancellationToken);

        Assert.Equal([2], missed);
        Assert.Equal([1, 2, 3], desk.Telegram.Calls.Select(call => call.Body.GetProperty("scope").GetProperty("chat_id").GetInt64()));
        Assert.Empty(desk.Log.At(LogLevel.Warning));
        Assert.Single(desk.Log.At(LogLevel.Debug), line => line.Contains("an admin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_Telegram_refuses_is_told_and_may_be_tried_again()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Refuse("setMyCommands", 429, "Too Many Requests: retry after 5");

        Assert.False(await desk.Get<TelegramCommandList>().RegisterForReadersAsync(Readers, Groups, null, TestContext.Current.CancellationToken));
        Assert.Contains("Too Many Requests", Assert.Single(desk.Log.At(LogLevel.Warning)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Brief", "A briefing")]
    [InlineData("/brief", "A briefing")]
    [InlineData("", "A briefing")]
    [InlineData("a_name_that_is_one_letter_too_long", "A briefing")]
    [InlineData("brief", "")]
    public async Task Commands_that_Telegram_does_not_have_are_not_sent(string name, string description)
    {
        await using var desk = new TelegramDesk();

        await Assert.ThrowsAsync<ArgumentException>(() => desk.Get<TelegramCommandList>().RegisterForAdminsAsync(
            [new TelegramCommand(name, description)], [1], TestContext.Current.CancellationToken));
        Assert.Empty(desk.Telegram.Calls);
    }
}
