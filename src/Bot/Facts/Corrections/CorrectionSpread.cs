using Bot.Storage;

namespace Bot.Facts.Corrections;

/// <summary>Notes, page by page, all who were given a fact that has ended as those to be told.</summary>
internal sealed class CorrectionSpread(Database database, CorrectionStore corrections, EndedFacts ended, TimeProvider clock)
{
    /// <summary>Chats in a page, which are noted in one transaction with how far it has come.</summary>
    public const int PageSize = 500;

    /// <summary>Notes the next page.</summary>
    /// <returns>Whether there may be more.</returns>
    /// <exception cref="Conversations.TurnConflictException">Something has changed meanwhile; nothing was noted.</exception>
    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        if (await corrections.NextAsync(cancellationToken) is not { } correction)
            return false;
        var page = await corrections.PageAsync(correction, PageSize, cancellationToken);
        var found = await ended.FindAsync([correction.FactId], cancellationToken);
        var fact = found.GetValueOrDefault(correction.FactId);
        var now = clock.GetUtcNow();
        await database.WriteAsync(async connection =>
        {
            await CorrectionStore.MoveAsync(connection, correction, page.Count < PageSize ? null : page[^1], cancellationToken);
            if (page.Count == 0 || fact is null)
                return false;
            if (fact.IsOnlyReworded)
                await CorrectionStore.CarryOverAsync(connection, correction, page[^1], fact.Now!.Id, now, cancellationToken);
            else
                await CorrectionStore.DueAsync(connection, correction, page[^1], now, cancellationToken);
            return true;
        }, cancellationToken);
        return true;
    }
}
