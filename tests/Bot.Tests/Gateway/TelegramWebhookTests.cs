using Bot.Gateway;

namespace Bot.Tests.Gateway;

public sealed class TelegramWebhookTests
{
    [Fact]
    public async Task It_registers_address_and_secret_and_keeps_what_waits()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("setWebhook", FakeTelegram.Ok("true"));

        await desk.Get<TelegramWebhook>().RegisterAsync(TestContext.Current.CancellationToken);

        var call = await desk.Telegram.CallAsync("setWebhook");
        Assert.Equal(
            """{"url":"https://bot.example.org/telegram","max_connections":40,"allowed_updates":["message","callback_query","my_chat_member","inline_query"],"secret_token":"a-secret_1"}""",
            call.Body.GetRawText());
        Assert.DoesNotContain(desk.Log.All, line => line.Contains(TelegramDesk.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_tries_until_Telegram_takes_it()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Refuse("setWebhook", 400, "Bad Request: bad webhook: failed to resolve host");
        desk.Telegram.Next("setWebhook", FakeTelegram.Ok("true"));

        var registering = desk.Get<TelegramWebhook>().RegisterAsync(TestContext.Current.CancellationToken);
        await desk.Telegram.CallAsync("setWebhook");
        TimeSpan wait;
        do
            wait = await desk.Time.NextWaitAsync();
        while (wait == TelegramConnection.AnswerTimeout);
        desk.Time.Advance(wait);

        await registering.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Contains(desk.Log.All, line => line.Contains("failed to resolve host", StringComparison.Ordinal));
    }
}
