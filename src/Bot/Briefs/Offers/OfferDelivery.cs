using Bot.Briefs.Stories;
using Bot.Outbox;
using Bot.Storage;

namespace Bot.Briefs.Offers;

/// <summary>Brings offers into the outbox, never far ahead of the sender.</summary>
internal sealed class OfferDelivery(
    OfferFanOut fanOut, WaitingOfferRound waiting, CampaignStore campaigns, Database database, StoreSignals signals,
    TimeProvider clock)
{
    /// <summary>With so many messages waiting no page is added.</summary>
    private const int EnoughAhead = 2_000;

    /// <summary>Messages refer to their content as long as they are kept themselves.</summary>
    private static readonly TimeSpan KeepContents = TimeSpan.FromDays(40);

    /// <summary>Whether the sender can do with more.</summary>
    public async Task<bool> HasRoomAsync(CancellationToken cancellationToken) =>
        await campaigns.CountWaitingAsync(OutboxPriority.Digest, cancellationToken) < EnoughAhead;

    /// <inheritdoc cref="OfferFanOut.AddPageAsync"/>
    public async Task<QueuedArticle?> AddPageAsync(
        QueuedArticle queued, OfferedArticle article, CancellationToken cancellationToken)
    {
        var next = await fanOut.AddPageAsync(queued, article, cancellationToken);
        signals.Raise(OutboxStore.SignalName);
        return next;
    }

    /// <inheritdoc cref="WaitingOfferRound.StepAsync"/>
    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        var more = await waiting.StepAsync(cancellationToken);
        signals.Raise(OutboxStore.SignalName);
        return more;
    }

    /// <inheritdoc cref="OfferContentStore.SweepAsync"/>
    public Task SweepAsync(CancellationToken cancellationToken) => database.WriteAsync(async connection =>
    {
        await OfferContentStore.SweepAsync(connection, clock.GetUtcNow() - KeepContents, cancellationToken);
        return true;
    }, cancellationToken);
}
