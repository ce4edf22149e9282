using Bot.Gateway;
using Bot.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Gateway;

public sealed class TelegramOptionsTests
{
    [Theory]
    [InlineData("https://bot.example.org/telegram")]
    [InlineData("http://127.0.0.1:8081/telegram")]
    [InlineData("http://localhost:8081/telegram")]
    public void A_webhook_is_safe_or_on_this_machine(string url) =>
        Assert.Equal(url, Fill(("Mode", "Webhook"), ("WebhookUrl", url), ("WebhookSecret", "s")).WebhookUrl);

    [Theory]
    [InlineData("http://bot.example.org/telegram")]
    [InlineData("ftp://bot.example.org/telegram")]
    [InlineData("bot.example.org")]
    [InlineData("https://")]
    public void An_address_that_is_neither_stops_the_start(string url)
    {
        var failure = Assert.Single(Failures(("WebhookUrl", url)));

        Assert.Contains($"Telegram:WebhookUrl is \"{url}\"; allowed: with Telegram:Mode Webhook, an address like https://", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_webhook_needs_its_address_and_its_secret()
    {
        var failures = Failures(("Mode", "Webhook"));

        Assert.Equal(2, failures.Count);
        Assert.Contains("Telegram:WebhookUrl", failures[0], StringComparison.Ordinal);
        Assert.Contains("Telegram:WebhookSecret", failures[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_that_Telegram_does_not_take_is_told_but_not_shown()
    {
        var failure = Assert.Single(Failures(("WebhookSecret", "with blanks")));

        Assert.Contains("1 to 256 of A-Z a-z 0-9 _ -", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("with blanks", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api telegram.org")]
    [InlineData("http://:80")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("https://api.telegram.org?x=1")]
    public void A_server_needs_an_address_that_calls_can_be_made_to(string url) => Assert.Contains(
        "allowed: an address like https://api.telegram.org", Assert.Single(Failures(("ApiBaseUrl", url))), StringComparison.Ordinal);

    [Fact]
    public void Polling_needs_neither()
    {
        var options = Fill(("Mode", "Polling"));

        Assert.Equal((TelegramMode.Polling, null, null), (options.Mode, options.WebhookUrl, options.WebhookSecret));
    }

    private static IReadOnlyList<string> Failures(params (string Key, string Value)[] settings) =>
        [.. Assert.Throws<OptionsValidationException>(() => Fill(settings)).Failures];

    private static TelegramOptions Fill(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Telegram:{setting.Key}", (string?)setting.Value))).Build();
        var options = new TelegramOptions();
        SettingsReader.Fill(options, configuration.GetSection(TelegramOptions.Section));
        return options;
    }
}
