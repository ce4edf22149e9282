using System.Diagnostics;
using Benchmarks.BotApi;
using Benchmarks.Contenders;

namespace Benchmarks.Races;

/// <summary>One contender in one race: warms it up, starts the clock, counts what arrives.</summary>
internal sealed class RaceRun(BotApiServer server, Race race, Contender contender)
{
    private readonly BotApiSession session = server.Open();

    /// <summary>Runs it in a process of its own, which has ended when this returns.</summary>
    public async Task<Outcome> RunAsync(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await using var process = ContenderProcess.Start(
            contender.Command(new ContenderCall(race, server.Address, session.Token, folder.File("store"))));
        var patience = new Patience(process);
        return contender.Polls
            ? await PolledAsync(process, patience, cancellationToken)
            : await DrivenAsync(process, patience, cancellationToken);
    }

    private async Task<Outcome> PolledAsync(ContenderProcess process, Patience patience, CancellationToken cancellationToken)
    {
        if (await patience.WaitAsync(session.Updates.Polled, "does not ask for updates", () => 0, cancellationToken) is { } deaf)
            return Failed(deaf);

        var warmUp = new SendLedger();
        var first = ReaderMessages.Make(
            warmUp, session.Updates.NextId, Race.FirstWarmUpChat, Math.Min(race.Chats, race.WarmUp), race.WarmUp);
        session.Begin(warmUp, limit: null);
        session.Updates.Add(first);
        if (await patience.WaitAsync(warmUp.Complete, "does not answer", () => warmUp.Delivered, cancellationToken) is { } mute)
            return Failed(mute);

        var ledger = new SendLedger();
        var updates = ReaderMessages.Make(ledger, session.Updates.NextId, Race.FirstChat, race.Chats, race.Messages);
        return await MeasureAsync(
            process,
            ledger,
            () => session.Updates.Add(updates),
            () => patience.WaitAsync(ledger.Complete, "stopped answering", () => Progress(ledger), cancellationToken));
    }

    private async Task<Outcome> DrivenAsync(ContenderProcess process, Patience patience, CancellationToken cancellationToken)
    {
        var warmUp = new SendLedger();
        Expect(warmUp, Race.FirstWarmUpChat, race.WarmUp);
        session.Begin(warmUp, limit: null);
        if (await patience.WaitAsync(process.Said("ready"), "does not get ready", () => Progress(warmUp), cancellationToken) is { } lame)
            return Failed(lame);

        var ledger = new SendLedger();
        Expect(ledger, Race.FirstChat, race.Messages);
        return await MeasureAsync(
            process,
            ledger,
            () => process.Tell("go"),
            () => patience.WaitAsync(process.Said("done"), "stopped sending", () => Progress(ledger), cancellationToken));
    }

    private async Task<Outcome> MeasureAsync(
        ContenderProcess process, SendLedger ledger, Action start, Func<Task<string?>> wait)
    {
        // Not the server's own collection of what the preparations left.
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        var (before, serverBefore) = (process.ProcessorTime, self.TotalProcessorTime);
        session.Begin(ledger, race.PerSecond is { } rate ? new SendLimit(rate, Race.Burst, Race.Silence) : null);
        start();
        var problem = await wait();
        // Who polls cannot say that it is done: its silence is the end, and what is missing is lost.
        if (ledger.Delivered == 0 || process.Exited.IsCompleted || (problem is not null && !contender.Polls))
            return Failed($"{problem ?? "sends nothing"}; {ledger.Delivered} of {ledger.Expected} messages arrived");
        return new Outcome.Measured(
            ledger.Elapsed.TotalSeconds,
            ledger.Delivered,
            ledger.Missing,
            ledger.Doubled,
            ledger.OutOfOrder,
            ledger.Refused,
            (process.ProcessorTime - before).TotalSeconds,
            (self.TotalProcessorTime - serverBefore).TotalSeconds,
            process.PeakMebibytes);
    }

    private void Expect(SendLedger ledger, long firstChat, int messages)
    {
        for (var number = 0; number < messages; number++)
            ledger.Expect(firstChat + (number % race.Chats), mark: 0);
    }

    private static long Progress(SendLedger ledger) => (long)ledger.Delivered + ledger.Refused + ledger.Doubled;

    private Outcome.Failed Failed(string problem) =>
        new(session.UnknownMethod is { } method ? $"{problem}; it called {method}, which the server does not have" : problem);
}
