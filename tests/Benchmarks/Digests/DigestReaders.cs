using System.Globalization;
using Bot.Gateway;
using Bot.Storage;
using Bot.Subscribers;

namespace Benchmarks.Digests;

/// <summary>Readers all over the world who want a digest at seven in the morning, half of them of what they follow.</summary>
internal sealed class DigestReaders(Database database, IReadOnlyList<string> topics, DateTimeOffset now)
{
    private const int Zones = 24;
    private const int Batch = 5_000;

    private static readonly DigestTime Seven = new(new TimeOnly(7, 0), Weekdays.Every);

    /// <summary>Stores so many; every fifth was given a fact before.</summary>
    public async Task StoreAsync(int count, Guid fact, CancellationToken cancellationToken)
    {
        for (var first = 0; first < count; first += Batch)
        {
            var last = Math.Min(count, first + Batch);
            var from = first;
            await database.WriteAsync(connection => WriteAsync(connection, from, last, fact, cancellationToken), cancellationToken);
        }
    }

    private async Task<bool> WriteAsync(
        System.Data.Common.DbConnection connection, int first, int last, Guid fact, CancellationToken cancellationToken)
    {
        await using var readers = new RowWriter(connection, """
            insert into subscribers (chat, dialogue, first_seen, last_seen, language, time_zone) values (@Chat, '{"Turns":[]}', @Now, @Now, @Language, @Zone)
            """, "Chat", "Now", "Language", "Zone");
        await using var times = new RowWriter(connection,
            "insert into digest_times (chat, minute, weekdays, next_at) values (@Chat, 420, 127, @Next)", "Chat", "Next");
        await using var follows = new RowWriter(connection, """
            insert into subscriber_topics (chat, topic, name, is_muted) values (@Chat, @Topic, @Name, 0) on conflict do nothing
            """, "Chat", "Topic", "Name");
        await using var given = new RowWriter(connection,
            "insert into facts_given (fact_id, chat, given_at) values (@Fact, @Chat, @Now)", "Fact", "Chat", "Now");
        for (var number = first; number < last; number++)
        {
            var chat = ChatKey.Telegram(1_000_000 + number).ToString();
            var zone = string.Create(CultureInfo.InvariantCulture, $"UTC{(number % Zones) - 11:+00;-00}");
            await readers.AddAsync(cancellationToken, chat, now.ToUnixTimeMilliseconds(), number % 3 == 0 ? "ru" : "en", zone);
            await times.AddAsync(cancellationToken, chat, Seven.NextAfter(zone, now)!.Value.ToUnixTimeMilliseconds());
            for (var topic = 0; number / Zones % 2 == 1 && topic < 1 + (number % 3); topic++)
            {
                var name = topics[(number / Zones + (topic * 7)) % topics.Count];
                await follows.AddAsync(cancellationToken, chat, StorableText.NameKey(name), name);
            }
            if (number / Zones % 5 == 0)
                await given.AddAsync(cancellationToken, fact, chat, now.ToUnixTimeMilliseconds());
        }
        foreach (var rows in new[] { readers, times, follows, given })
            await rows.FlushAsync(cancellationToken);
        return true;
    }
}
