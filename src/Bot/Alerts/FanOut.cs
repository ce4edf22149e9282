using Bot.Outbox;

namespace Bot.Alerts;

/// <summary>Takes a revision that is being sent a step further: never far ahead of the sender, so that it can be stopped at once.</summary>
internal sealed class FanOut(
    AlertStore alerts, AlertPreparation preparation, ReaderFanOut readers, CopyFanOut copies, CampaignStore campaigns,
    TimeProvider clock)
{
    /// <summary>With so many messages waiting no page is added.</summary>
    public const int EnoughAhead = 2_000;

    private const int MostPagesInStep = 8;

    /// <summary>Adds pages until there is enough ahead.</summary>
    /// <param name="alert">A revision that is being sent.</param>
    /// <param name="cancellationToken">Gives up between two pages.</param>
    /// <returns>Whether all is in the outbox and nothing of it waits or is being sent any more.</returns>
    /// <exception cref="Conversations.TurnConflictException">The revision was changed meanwhile.</exception>
    public async Task<bool> AdvanceAsync(AlertRevision alert, CancellationToken cancellationToken)
    {
        if (alert.IsPaused && (alert.IsAboutCopies || !IsLate(alert)))
            return false;
        var earlier = (await alerts.RevisionsAsync(alert.Number, cancellationToken))
            .Where(one => one.Revision < alert.Revision && one.StartedAt is not null).ToList();
        var now = await preparation.PrepareAsync(alert, clock.GetUtcNow(), cancellationToken);
        var ahead = await CountAheadAsync(now, cancellationToken);
        for (var page = 0; page < MostPagesInStep && !IsOver(now) && ahead < EnoughAhead; page++)
        {
            now = await AddPageAsync(now, earlier, cancellationToken);
            ahead = await CountAheadAsync(now, cancellationToken);
        }
        var open = now.IsAboutCopies && now.Stage is not FanOutStage.Copies
            ? await copies.RevisitAsync(now, earlier, cancellationToken)
            : 0;
        return IsOver(now) && open == 0 && await CountAheadAsync(now, cancellationToken) == 0;
    }

    /// <summary>Whether nothing new of it may go to readers who have not heard of it.</summary>
    public bool IsLate(AlertRevision alert) => alert.SendBy < clock.GetUtcNow();

    /// <summary>The revision as the store has it now.</summary>
    public async Task<AlertRevision> AsItIsAsync(AlertRevision alert, CancellationToken cancellationToken) =>
        await alerts.FindAsync(alert.Id, cancellationToken) ?? alert;

    /// <summary>How many of its messages wait, are held back or are being sent.</summary>
    public async Task<long> CountAheadAsync(AlertRevision alert, CancellationToken cancellationToken)
    {
        var ahead = await campaigns.CountUnendedAsync(alert.Id, cancellationToken);
        return alert.IsAboutCopies ? ahead + await campaigns.CountUnendedAsync(alert.EditCampaign, cancellationToken) : ahead;
    }

    private bool IsOver(AlertRevision alert) =>
        alert.Stage is FanOutStage.Done || (alert.Stage is FanOutStage.Withheld or FanOutStage.Readers && IsLate(alert));

    private async Task<AlertRevision> AddPageAsync(
        AlertRevision alert, List<AlertRevision> earlier, CancellationToken cancellationToken) => alert.Stage switch
        {
            FanOutStage.Copies => await copies.AddPageAsync(alert, earlier, cancellationToken),
            FanOutStage.Withheld => await copies.AddWithheldAsync(alert, earlier, cancellationToken),
            _ => await readers.AddPageAsync(alert, Choice(alert, earlier), cancellationToken),
        };

    private static AlertContent Choice(AlertRevision alert, List<AlertRevision> earlier) =>
        (earlier.FirstOrDefault(one => one.Id == alert.RestOf) ?? alert).Content;
}
