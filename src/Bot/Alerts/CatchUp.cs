using Bot.Conversations;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>Brings readers, when their quiet hours are over, one message with what they missed and what still stands of it.</summary>
internal sealed class CatchUp(
    Database database, HeldStore held, StandingAlerts standing, CampaignStore campaigns, TimeProvider clock)
{
    /// <summary>Readers in a step.</summary>
    public const int MostReaders = 200;

    // It is to wait for nobody but alerts, and to be tried again as often as what must arrive.
    private const OutboxPriority Lane = OutboxPriority.Correction;

    private const int EnoughAhead = 2_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(6);

    /// <summary>Adds the messages of the next readers whose quiet hours are over.</summary>
    /// <returns>Whether there may be more.</returns>
    /// <exception cref="Conversations.TurnConflictException">A reader was forgotten meanwhile; the rest is looked at again.</exception>
    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var forgotten = await ForgottenReadersStore.NoteAsync(database, cancellationToken);
        var due = await held.DueAsync(now, MostReaders, cancellationToken);
        if (due.Count == 0 || await campaigns.CountWaitingAsync(Lane, cancellationToken) >= EnoughAhead)
            return false;
        var alive = await AliveAsync(due, cancellationToken);
        var texts = new Dictionary<(Wording, string), MessageText>();
        foreach (var reader in due)
        {
            IReadOnlyList<long> numbers = reader.WantsNews ? [.. reader.Numbers.Where(alive.Contains)] : [];
            var wording = Wording.Of(reader.Language);
            var key = (wording, string.Join(',', numbers));
            if (!texts.TryGetValue(key, out var text))
                texts[key] = text = await standing.CatchUpAsync(wording, numbers, cancellationToken);
            var campaign = Guid.CreateVersion7(now);
            var entry = new OutboxEntry(Lane, new OutgoingMessage(reader.Chat, text, [])) { SendBy = now + Lifetime };
            await database.WriteAsync(async connection =>
            {
                await ForgottenReadersStore.MustBeAsync(database, connection, forgotten, cancellationToken);
                await HeldStore.EndAsync(connection, reader, numbers, campaign, now, cancellationToken);
                if (numbers.Count > 0)
                    await campaigns.AddOwnAsync(connection, campaign, [entry], cancellationToken);
                return true;
            }, cancellationToken);
        }
        return due.Sum(reader => reader.Numbers.Count) >= MostReaders;
    }

    private async Task<HashSet<long>> AliveAsync(IReadOnlyList<HeldAlerts> due, CancellationToken cancellationToken)
    {
        var alive = new HashSet<long>();
        foreach (var number in due.SelectMany(reader => reader.Numbers).Distinct())
        {
            if (await standing.FindAsync(number, cancellationToken) is not null)
                alive.Add(number);
        }
        return alive;
    }
}
