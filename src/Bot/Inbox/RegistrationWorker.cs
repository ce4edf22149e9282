using Bot.Conversations;
using Bot.Gateway;
using Microsoft.Extensions.Options;

namespace Bot.Inbox;

/// <summary>Tells Telegram at the start where to bring updates, if it is to, and which commands to offer whom.</summary>
internal sealed class RegistrationWorker(
    TelegramWebhook webhook, TelegramCommandList list, CommandMenu menu, IOptions<TelegramOptions> options,
    TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.HasToken)
            return;
        if (options.Value.Mode is TelegramMode.Webhook)
            await webhook.RegisterAsync(stoppingToken);
        await RegisterCommandsAsync(stoppingToken);
    }

    /// <summary>English is for apps in all languages that the bot does not have.</summary>
    private async Task<bool> RegisterForReadersAsync(CancellationToken cancellationToken)
    {
        foreach (var wording in Wording.All)
        {
            var language = wording == Wording.English ? null : wording.Code;
            if (!await list.RegisterForReadersAsync(menu.Readers(wording), menu.Groups(wording), language, cancellationToken))
                return false;
        }
        return true;
    }

    /// <summary>Admins who have not written to the bot yet are unknown to it, so theirs are tried again, ever more rarely.</summary>
    private async Task RegisterCommandsAsync(CancellationToken cancellationToken)
    {
        var (readersDone, admins) = (false, options.Value.AdminIds);
        for (var wait = FirstRetry; ; wait = wait * 2 < LongestRetry ? wait * 2 : LongestRetry)
        {
            readersDone = readersDone || await RegisterForReadersAsync(cancellationToken);
            admins = await list.RegisterForAdminsAsync(menu.Admins, admins, cancellationToken);
            if (readersDone && admins.Count == 0)
                return;
            await Task.Delay(wait, clock, cancellationToken);
        }
    }
}
