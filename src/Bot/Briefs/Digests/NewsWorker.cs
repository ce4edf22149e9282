using Bot.Briefs.Offers;
using Bot.Outbox;
using Bot.Storage;
using Bot.Subscribers;

namespace Bot.Briefs.Digests;

/// <summary>Brings digests and news into the outbox, in one process at a time.</summary>
internal sealed class NewsWorker(
    LeaseHolder leases, DigestRound digests, OfferRound offers, StoreSignals signals, TimeProvider clock) : BackgroundService
{
    /// <summary>So soon a changed clock, and times that other processes changed, are noticed.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan BusyInterval = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan OfferInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SweepInterval = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        leases.RunAsync(LeaseStore.News, (_, cancellationToken) => WorkAsync(cancellationToken), stoppingToken);

    /// <summary>Digests wait for nothing that is done for offers; when one of the two fails, both begin anew.</summary>
    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] both = [DigestsAsync(either.Token), OffersAsync(either.Token)];
        await Task.WhenAny(both);
        await either.CancelAsync();
        await Task.WhenAll(both);
    }

    private async Task DigestsAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var step = await digests.StepAsync(cancellationToken);
            if (step is not DigestStep.NothingDue)
                signals.Raise(OutboxStore.SignalName);
            if (step is DigestStep.SenderIsBusy)
                await Task.Delay(BusyInterval, clock, cancellationToken);
            if (step is DigestStep.NothingDue)
                await signals.Of(PreferenceStore.SignalName).WaitAsync(await SleepAsync(cancellationToken), clock, cancellationToken);
        }
    }

    private async Task<TimeSpan> SleepAsync(CancellationToken cancellationToken)
    {
        var next = await digests.NextDueAsync(cancellationToken) - clock.GetUtcNow();
        return next is { } until && until < LongestSleep ? until : LongestSleep;
    }

    private async Task OffersAsync(CancellationToken cancellationToken)
    {
        var swept = DateTimeOffset.MinValue;
        while (true)
        {
            if (await offers.StepAsync(cancellationToken))
                continue;
            if (clock.GetUtcNow() - swept > SweepInterval)
            {
                await offers.SweepAsync(cancellationToken);
                swept = clock.GetUtcNow();
            }
            await Task.Delay(OfferInterval, clock, cancellationToken);
        }
    }
}
