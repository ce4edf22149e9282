using Bot.Storage;

namespace Bot.Facts.Corrections;

/// <summary>Tells readers what was wrong in what they were given, and what editors have answered; in one process at a time.</summary>
internal sealed class CorrectionWorker(LeaseHolder leases, CorrectionRound round, StoreSignals signals, TimeProvider clock)
    : BackgroundService
{
    private static readonly TimeSpan BusyInterval = TimeSpan.FromSeconds(0.1);

    // Whatever ends a fact, in whichever process, is found by looking.
    private static readonly TimeSpan IdleInterval = TimeSpan.FromSeconds(3);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        leases.RunAsync(LeaseStore.Corrections, (_, cancellationToken) => WorkAsync(cancellationToken), stoppingToken);

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await round.RunAsync(cancellationToken))
                await Task.Delay(BusyInterval, clock, cancellationToken);
            else
                await signals.Of(CorrectionStore.SignalName).WaitAsync(IdleInterval, clock, cancellationToken);
        }
    }
}
