using Bot.Gateway;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Inbox;

/// <summary>Asks Telegram for updates, in one process at a time.</summary>
internal sealed class PollingWorker(
    LeaseHolder leases, TelegramPoller poller, UpdateReceiver receiver, IOptions<TelegramOptions> options) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value is { HasToken: true, Mode: TelegramMode.Polling }
            ? leases.RunAsync(
                LeaseStore.Poll, (_, cancellationToken) => poller.RunAsync(receiver.StoreAsync, cancellationToken), stoppingToken)
            : Task.CompletedTask;
}
