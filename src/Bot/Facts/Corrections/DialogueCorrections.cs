using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Facts.Corrections;

/// <summary>What a conversation is to be told of facts that have ended since it was given them.</summary>
internal sealed class DialogueCorrections(EndedFacts ended, CorrectionStore corrections, GivenFactStore given)
{
    /// <summary>The facts whose end is to be told with the next answer, those shown last first.</summary>
    /// <param name="chat">Whose conversation; null: one that the store does not know, of which only the dialogue tells.</param>
    /// <param name="shown">The facts that the dialogue remembers.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<EndedFact>> FindAsync(
        ChatKey? chat, IReadOnlyCollection<Guid> shown, CancellationToken cancellationToken)
    {
        // On Telegram the worker tells what the dialogue has forgotten, in the place where it was told.
        IReadOnlyList<Guid> open = chat is { IsTelegram: false } known ? await corrections.OpenAsync(known, cancellationToken) : [];
        var ids = shown.Concat(open).Distinct().ToList();
        if (ids.Count == 0)
            return [];
        var found = await ended.FindAsync(ids, cancellationToken);
        var news = ids.Where(id => found.TryGetValue(id, out var one) && !one.IsOnlyReworded).ToList();
        if (news.Count == 0 || chat is not { } teller)
            return [.. news.Select(id => found[id])];
        var told = (await corrections.ToldAsync(teller, news, cancellationToken)).ToHashSet();
        // Who has a copy of an alert gets the alert's own correction.
        told.UnionWith((await given.FindByAlertsAsync(teller, news, cancellationToken)).Keys);
        return [.. news.Where(id => !told.Contains(id)).Select(id => found[id])];
    }
}
