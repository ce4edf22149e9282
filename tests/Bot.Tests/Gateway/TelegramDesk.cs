using Bot.Gateway;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Gateway;

/// <summary>The gateway as the bot registers it, with a Telegram and a clock that do as the test says.</summary>
internal sealed class TelegramDesk : IAsyncDisposable
{
    public const string Token = "123456789:AAtesttesttesttesttesttesttesttest";
    public const string Secret = "a-secret_1";

    private readonly ServiceProvider services;

    public TelegramDesk(params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Telegram:Token"] = Token,
            ["Telegram:WebhookUrl"] = "https://bot.example.org/telegram",
            ["Telegram:WebhookSecret"] = Secret,
        };
        foreach (var (key, value) in settings)
            all[key] = value;
        var registered = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(all).Build())
            .AddSingleton<TimeProvider>(Time)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddGateway();
        foreach (var client in new[] { TelegramConnection.SendingClient, TelegramConnection.PollingClient })
            registered.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => Telegram);
        services = registered.BuildServiceProvider();
    }

    public FakeTelegram Telegram { get; } = new();

    public WatchedTime Time { get; } = new();

    public EveryLine Log { get; } = new();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public Task<SendResult> SendAsync(OutgoingCall call) =>
        Get<TelegramSender>().SendAsync(call, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
