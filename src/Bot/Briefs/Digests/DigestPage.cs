using Bot.Briefs.Stories;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Briefs.Digests;

/// <summary>Makes the digests of a page of chats; those with the same wishes that were given nothing get the same one.</summary>
internal sealed class DigestPage(
    DigestMaker maker, NewsReaderStore readers, FollowStore follows, GivenFactStore given, TimeProvider clock)
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
        var alike = new Dictionary<(string Follows, string Language, DateOnly Day, TimeSpan Window), Digest?>();
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
            Task<Digest?> MakeAsync(IReadOnlyDictionary<Guid, DateTimeOffset> facts) => maker.MakeAsync(
                DigestKind.Digest, new DigestReader(reader.Wording, reader.Zone), follow, facts, window, cancellationToken);
            Digest? digest;
            if (told.TryGetValue(chat.Key, out var facts))
            {
                digest = await MakeAsync(facts);
            }
            else
            {
                var key = (follow.Signature, reader.Wording.Code, DateOnly.FromDateTime(ReaderZone.LocalTime(reader.Zone, now)), window);
                if (!alike.TryGetValue(key, out digest))
                    alike[key] = digest = await MakeAsync(Nothing);
            }
            made.Add((schedule, digest is null ? null : Letter(reader, digest, dueAt)));
        }
        return made;
    }

    private static NewsLetter Letter(NewsReader reader, Digest digest, DateTimeOffset dueAt) => new(
        new OutgoingMessage(reader.Chat, digest.Text, digest.Buttons) { Thread = reader.Thread },
        digest.Lines, dueAt + DigestSchedule.TooLate, digest.About);
}
