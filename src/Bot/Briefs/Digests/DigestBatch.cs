using Bot.Briefs.Stories;
using Bot.Gateway;
using Bot.Storage;
using Bot.Subscribers;

namespace Bot.Briefs.Digests;

/// <summary>Makes the digests of a page of chats; those with the same wishes that were given nothing get the same one.</summary>
internal sealed partial class DigestBatch(
    DigestMaker maker, NewsReaderStore readers, FollowStore follows, GivenFactStore given, TimeProvider clock,
    ILogger<DigestBatch> logger)
{
    private static readonly IReadOnlyDictionary<Guid, DateTimeOffset> Nothing = new Dictionary<Guid, DateTimeOffset>();

    /// <summary>What to send, and how each chat's times move on, whether it gets a digest or not.</summary>
    public async Task<IReadOnlyList<(DigestSchedule Schedule, NewsLetter? Letter)>> MakeAsync(
        IReadOnlyList<IGrouping<ChatKey, DigestRow>> due, CancellationToken cancellationToken)
    {
        IReadOnlyList<ChatKey> chats = [.. due.Select(chat => chat.Key)];
        var now = clock.GetUtcNow();
        var wanting = await readers.FindAsync(chats, cancellationToken);
        var zones = await readers.ZonesAsync(chats, cancellationToken);
        var wishes = await follows.FindAsync(chats, cancellationToken);
        var told = await given.SinceAsync(chats, now - DigestMaker.GivenWithin, cancellationToken);
        var alike = new Dictionary<Likeness, Digest?>();
        var made = new List<(DigestSchedule, NewsLetter?)>();
        foreach (var chat in due)
        {
            var schedule = DigestSchedule.Of(chat, zones.GetValueOrDefault(chat.Key), now);
            if (schedule.Due is not var (_, dueAt) || !wanting.TryGetValue(chat.Key, out var reader))
            {
                made.Add((schedule, null));
                continue;
            }
            var follow = wishes.GetValueOrDefault(chat.Key, Follows.Nothing);
            var window = DigestSchedule.Window(chat.Select(row => row.Time));
            var digest = await DigestAsync(
                reader, follow, told.GetValueOrDefault(chat.Key), window, alike, cancellationToken);
            made.Add((schedule, digest is null ? null : Letter(reader, digest, dueAt)));
        }
        return made;
    }

    /// <summary>One reader's digest; null when there is nothing new, or when it cannot be made: the others must not wait for it.</summary>
    private async Task<Digest?> DigestAsync(
        NewsReader reader, Follows follow, IReadOnlyDictionary<Guid, DateTimeOffset>? told, TimeSpan window,
        Dictionary<Likeness, Digest?> alike, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(ReaderZone.LocalTime(reader.Zone, clock.GetUtcNow()));
        var likeness = new Likeness(follow.Signature, reader.Wording.Code, day, window);
        if (told is null && alike.TryGetValue(likeness, out var known))
            return known;
        try
        {
            var digest = await maker.MakeAsync(
                DigestKind.Digest, new DigestReader(reader.Wording, reader.Zone), follow, told ?? Nothing, window, cancellationToken);
            if (told is null)
                alike[likeness] = digest;
            return digest;
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or StorageException))
        {
            LogFailure(logger, failure);
            return null;
        }
    }

    private static NewsLetter Letter(NewsReader reader, Digest digest, DateTimeOffset dueAt) => new(
        new OutgoingMessage(reader.Chat, digest.Text, digest.Buttons) { Thread = reader.Thread },
        digest.Lines, dueAt + DigestSchedule.TooLate, digest.About);

    [LoggerMessage(LogLevel.Error, "A digest cannot be made and is left out")]
    private static partial void LogFailure(ILogger logger, Exception failure);

    /// <summary>What digests of those who were given nothing have in common that are the same.</summary>
    private sealed record Likeness(string Follows, string Language, DateOnly Day, TimeSpan Window);
}
