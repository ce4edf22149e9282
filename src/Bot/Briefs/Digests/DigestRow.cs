using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Briefs.Digests;

/// <summary>A time at which a chat wants a digest, as it is stored.</summary>
/// <param name="Chat">Who.</param>
/// <param name="Minute">The minute of the day.</param>
/// <param name="Days">On which days.</param>
/// <param name="NextAt">The next moment that this is.</param>
internal sealed record DigestRow(ChatKey Chat, long Minute, Weekdays Days, DateTimeOffset NextAt)
{
    /// <summary>By the reader's clock.</summary>
    public DigestTime Time => new(PreferenceStore.Time(Minute), Days);
}
