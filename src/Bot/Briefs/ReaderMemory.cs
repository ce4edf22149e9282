using Bot.Facts;
using Bot.Gateway;
using Bot.Subscribers;
using Briefing.Stories;
using Briefing.Summaries;

namespace Bot.Briefs;

/// <summary>Knows what readers were told.</summary>
internal sealed class ReaderMemory(GivenFactStore given, FactStore facts)
{
    /// <summary>What a reader knows of some articles.</summary>
    public async Task<ReadBefore> OfAsync(
        ChatKey chat, IEnumerable<SourceArticle> articles, CancellationToken cancellationToken)
    {
        var ids = articles.SelectMany(article => article.Facts).Select(fact => fact.Id).ToList();
        return new ReadBefore(
            await given.FindAsync(chat, ids, cancellationToken), await facts.StoredAtAsync(ids, cancellationToken));
    }

    /// <summary>Whether a reader was ever told anything.</summary>
    public Task<bool> HasReadAsync(ChatKey chat, CancellationToken cancellationToken) => given.AnyAsync(chat, cancellationToken);
}
