using Bot.Gateway;
using Bot.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Reads_lists_and_choices()
    {
        var options = Read(
            ("Telegram:AdminIds:0", "17"), ("Telegram:AdminIds:1", "18"), ("Telegram:Mode", "webhook"),
            ("Telegram:WebhookUrl", "https://bot.example.org/telegram"), ("Telegram:WebhookSecret", "secret"));

        Assert.Equal([17, 18], options.AdminIds);
        Assert.Equal(TelegramMode.Webhook, options.Mode);
    }

    [Fact]
    public void Keeps_the_default_of_what_is_not_set_or_empty()
    {
        var options = Read(("Telegram:ApiBaseUrl", ""), ("Telegram:Token", ""));

        Assert.Equal("https://api.telegram.org", options.ApiBaseUrl);
        Assert.Null(options.Token);
    }

    [Theory]
    [InlineData("Telegram:Mode", "7", "Polling or Webhook")]
    [InlineData("Telegram:Mode", "push", "Polling or Webhook")]
    [InlineData("Telegram:ApiBaseUrl", "nowhere", "an address like https://api.telegram.org")]
    [InlineData("Telegram:AdminIds:0", "me", "a list of whole numbers")]
    public void Says_what_is_allowed(string key, string value, string allowed)
    {
        var failure = Assert.Single(Assert.Throws<OptionsValidationException>(() => Read((key, value))).Failures);

        Assert.Contains(value, failure, StringComparison.Ordinal);
        Assert.EndsWith($"allowed: {allowed}", failure, StringComparison.Ordinal);
    }

    private static TelegramOptions Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        var options = new TelegramOptions();
        SettingsReader.Fill(options, configuration.GetSection(TelegramOptions.Section));
        return options;
    }
}
