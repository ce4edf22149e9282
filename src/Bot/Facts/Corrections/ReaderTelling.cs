using Bot.Conversations;
using Bot.Storage;
using Bot.Subscribers;
using Briefing.Facts;

namespace Bot.Facts.Corrections;

/// <summary>Tells readers who are due: one message for all that is pending, when they want it, one at a time.</summary>
internal sealed class ReaderTelling(
    Database database, PendingReaderStore pending, EndedFacts ended, FactStore facts, TellingOutbox outbox, TimeProvider clock)
{
    /// <summary>At most so many readers of each kind in a step.</summary>
    public const int MostReaders = 100;

    /// <summary>With so many corrections waiting to be sent nobody else is told yet.</summary>
    public const int EnoughAhead = 2_000;

    /// <summary>When to look again after a reader to whom a message is on its way.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Tells the next.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        if (await outbox.CountWaitingAsync(cancellationToken) >= EnoughAhead)
            return false;
        var due = await pending.DueAsync(clock.GetUtcNow(), MostReaders, cancellationToken);
        if (due.Count == 0)
            return false;
        var wrong = await ended.FindAsync([.. due.SelectMany(reader => reader.Facts).Select(fact => fact.FactId)], cancellationToken);
        var answers = await StandingAsync(
            [.. due.SelectMany(reader => reader.Answers).Select(answer => answer.FactId)], cancellationToken);
        foreach (var reader in due)
        {
            try
            {
                await TellAsync(reader, wrong, answers, cancellationToken);
            }
            catch (TurnConflictException)
            {
                // The reader has heard it in another way, or it has changed again; the next look sees that.
            }
        }
        outbox.Wake();
        return true;
    }

    private async Task TellAsync(
        PendingReader reader, IReadOnlyDictionary<Guid, EndedFact> wrong, IReadOnlyDictionary<Guid, Fact> answers,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var wanted = reader.Facts.Where(fact => fact is { IsWanted: true, Arrival: not Arrival.Failed }
            && wrong.TryGetValue(fact.FactId, out var one) && !one.IsOnlyReworded).ToList();
        var asked = reader.Answers.Where(answer => answer.IsWanted && answers.ContainsKey(answer.FactId)).ToList();
        if (wanted.Count < reader.Facts.Count || asked.Count < reader.Answers.Count)
        {
            await pending.DropAsync(
                reader.Chat, [.. reader.Facts.Except(wanted)], [.. reader.Answers.Except(asked)], cancellationToken);
        }
        var arrived = wanted.Where(fact => fact.Arrival is Arrival.Arrived).ToList();
        if (reader.QuietHours?.EndAfter(now) is { } end)
            await pending.PostponeAsync(reader.Chat, now, end, cancellationToken);
        else if (reader.IsBeingTold || ReaderLetter.Write(reader, arrived, asked, wrong, answers, now) is not { } letter)
            await pending.PostponeAsync(reader.Chat, now, now + Patience, cancellationToken);
        else
            await SendAsync(reader, letter, now, cancellationToken);
    }

    private async Task SendAsync(PendingReader reader, ReaderLetter letter, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await database.WriteAsync(async connection =>
        {
            await PendingReaderStore.TellAsync(connection, reader.Chat, letter.Facts, letter.Answers, now, cancellationToken);
            var row = await outbox.AddAsync(connection, letter.Entry, cancellationToken);
            var stand = await GivenFactStore.AddAsync(
                connection, reader.Chat, letter.Entry.Message.Thread, [.. letter.Gives.Select(fact => fact.Id)], row, now,
                cancellationToken);
            return stand ? row : throw new TurnConflictException();
        }, cancellationToken);
    }

    /// <summary>The facts that answer questions as they stand now, by the ids that the questions were answered with.</summary>
    private async Task<IReadOnlyDictionary<Guid, Fact>> StandingAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var found = (await facts.FindAsync(ids, cancellationToken)).ToDictionary(fact => fact.Id);
        foreach (var (id, one) in await ended.FindAsync(ids, cancellationToken))
        {
            if (one.Now is { } now)
                found[id] = now;
            else
                found.Remove(id);
        }
        return found;
    }
}
