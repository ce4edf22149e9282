using Bot.Conversations;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>Brings alerts into the outbox, in one process at a time.</summary>
internal sealed class AlertWorker(LeaseHolder leases, AlertRound round, CatchUp catchUp, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan IdleInterval = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan BusyInterval = TimeSpan.FromSeconds(0.1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        leases.RunAsync(LeaseStore.Alerts, (_, cancellationToken) => WorkAsync(cancellationToken), stoppingToken);

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var isBusy = await round.RunAsync(cancellationToken);
            isBusy |= await CatchUpAsync(cancellationToken);
            await Task.Delay(isBusy ? BusyInterval : IdleInterval, clock, cancellationToken);
        }
    }

    private async Task<bool> CatchUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await catchUp.StepAsync(cancellationToken);
        }
        catch (TurnConflictException)
        {
            // A reader was forgotten just now; the next look sees that.
            return true;
        }
    }
}
