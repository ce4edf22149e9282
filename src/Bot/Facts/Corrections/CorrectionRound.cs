using Bot.Conversations;

namespace Bot.Facts.Corrections;

/// <summary>One look at what readers are to be told of facts that have ended, and of questions that were answered.</summary>
internal sealed class CorrectionRound(CorrectionSpread spread, ReaderTelling telling)
{
    private const int MostPages = 100;

    /// <summary>Does what there is to do now, a part at a time.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        // What ended together is to come in one message, so all of it is noted before anybody is told, within reason.
        var more = true;
        for (var page = 0; more && page < MostPages; page++)
            more = await SpreadAsync(cancellationToken);
        return await telling.StepAsync(cancellationToken) || more;
    }

    private async Task<bool> SpreadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await spread.StepAsync(cancellationToken);
        }
        catch (TurnConflictException)
        {
            // Looked at again with what the store holds by then.
            return true;
        }
    }
}
