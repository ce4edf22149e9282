using Bot.Briefs.Stories;
using Bot.Conversations;
using Bot.Outbox;
using Bot.Storage;

namespace Bot.Briefs.Digests;

/// <summary>Brings the digests that are due into the outbox, a page at a time, never far ahead of the sender.</summary>
internal sealed class DigestRound(
    Database database, DigestTimeStore times, DigestBatch page, NewsOutboxStore outbox, CampaignStore campaigns, TimeProvider clock)
{
    /// <summary>Times in a page, which are moved on in one transaction with the digests that they stand for.</summary>
    public const int PageSize = 200;

    /// <summary>With so many messages waiting no page is added.</summary>
    public const int EnoughAhead = 2_000;

    /// <summary>Does the next page.</summary>
    public async Task<DigestStep> StepAsync(CancellationToken cancellationToken)
    {
        var due = await times.DueAsync(clock.GetUtcNow(), PageSize, cancellationToken);
        if (due.Count == 0)
            return DigestStep.NothingDue;
        if (await campaigns.CountWaitingAsync(OutboxPriority.Digest, cancellationToken) >= EnoughAhead)
            return DigestStep.SenderIsBusy;
        try
        {
            outbox.Remember(await SendAsync(await page.MakeAsync(due, cancellationToken), cancellationToken));
        }
        catch (TurnConflictException)
        {
            // A fact has ended meanwhile: the page is made anew from what stands now.
        }
        return DigestStep.Done;
    }

    private Task<IReadOnlyList<NewsLetter>> SendAsync(
        IReadOnlyList<(DigestSchedule Schedule, NewsLetter? Letter)> made, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<NewsLetter>>(async connection =>
        {
            var moved = await DigestTimeStore.MoveAsync(
                connection, [.. made.SelectMany(one => one.Schedule.Moves)], cancellationToken);
            // Who has just changed the time, or was served by another process, gets none for this one.
            IReadOnlyList<NewsLetter> letters =
                [.. made.Where(one => one.Schedule.Due is var (row, _) && moved.Contains(row)).Select(one => one.Letter).OfType<NewsLetter>()];
            await outbox.AddAsync(connection, letters, cancellationToken);
            return letters;
        }, cancellationToken);

    /// <summary>When the next digest is due; null when nobody wants one.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => times.NextDueAsync(cancellationToken);
}
