using System.Collections.Concurrent;
using Bot.Gateway;
using Bot.Storage;

namespace Bot.Outbox;

/// <summary>
/// Sends what the outbox holds, as the one process that has the right to. Before a message is sent the store says so;
/// what became of it is stored with what is sent next, when nothing is under way, or a twentieth of a second later.
/// </summary>
internal sealed partial class Dispatcher(
    DispatchStore store, Postman postman, DispatchTools tools, StoreSignals signals, TimeProvider clock, ILogger<Dispatcher> logger)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RecordInterval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(8);
    private const int ManyOutcomes = 64;

    private readonly ConcurrentQueue<(OutboxRow Row, SendResult Result)> answers = new();
    private readonly List<Outcome> outcomes = [];
    private readonly Signal wake = new();
    private long recordedAt;
    private volatile bool hasNews = true;

    /// <summary>Sends until cancelled or the right is lost; then waits a little for what is under way and stores what became of it.</summary>
    /// <param name="fence">The number of the right to send.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(long fence, CancellationToken cancellationToken)
    {
        foreach (var row in await store.LeftSendingAsync(fence, cancellationToken))
            outcomes.Add(tools.Rules.AfterCrash(row));
        if (outcomes.Count > 0)
            LogLeft(logger, outcomes.Count);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var listening = ListenAsync(stop.Token);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
                await StepAsync(fence, cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
            await listening;
            await FinishAsync(fence);
        }
    }

    /// <summary>Looks into the store when it is told to, and every second: messages that had to wait come due.</summary>
    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        var news = signals.Of(OutboxStore.SignalName);
        try
        {
            while (true)
            {
                await news.WaitAsync(LookInterval, clock, cancellationToken);
                hasNews = true;
                wake.Raise();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The dispatcher ends.
        }
    }

    private async Task StepAsync(long fence, CancellationToken cancellationToken)
    {
        ReadAnswers();
        await LookAsync(cancellationToken);
        var picked = PickUnlessOutage();
        outcomes.AddRange(tools.Plan.Put);
        tools.Plan.Put.Clear();
        if (picked.Count > 0 || (outcomes.Count > 0 && IsTimeToRecord()))
        {
            await RecordAndSendAsync(fence, picked, cancellationToken);
            return;
        }
        await wake.WaitAsync(UntilNext(), clock, cancellationToken);
    }

    private IReadOnlyList<OutboxRow> PickUnlessOutage()
    {
        if (!tools.Outage.IsOn)
            return tools.Plan.Pick();
        if (tools.Plan.InFlight > 0 || tools.Outage.UntilTry() > TimeSpan.Zero)
            return [];
        return tools.Plan.Pick(most: 1);
    }

    private bool IsTimeToRecord() =>
        outcomes.Count >= ManyOutcomes || tools.Plan.InFlight == 0 || clock.GetElapsedTime(recordedAt) >= RecordInterval;

    private TimeSpan UntilNext()
    {
        var wait = LongestWait;
        if (outcomes.Count > 0)
            wait = Shorter(wait, RecordInterval - clock.GetElapsedTime(recordedAt));
        if (tools.Outage.IsOn)
            return tools.Plan.InFlight > 0 ? wait : Shorter(wait, tools.Outage.UntilTry());
        return tools.Plan.Next is { } next ? Shorter(wait, next) : wait;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        if (hasNews)
        {
            hasNews = false;
            tools.Window.LookAgain();
        }
        foreach (var (priority, limit) in tools.Window.Wanting().ToList())
            tools.Window.Fill(priority, limit, await store.LoadAsync(priority, limit, cancellationToken));
    }

    private void ReadAnswers()
    {
        while (answers.TryDequeue(out var answer))
        {
            tools.Plan.End(answer.Row);
            var outcome = tools.Results.Read(answer.Row, answer.Result);
            outcomes.Add(outcome);
            if (outcome is Outcome.ChatGone or Outcome.ChatMoved)
                tools.Window.RemoveAll(answer.Row.Chat);
        }
    }

    private async Task RecordAndSendAsync(long fence, IReadOnlyList<OutboxRow> picked, CancellationToken cancellationToken)
    {
        IReadOnlySet<long> marked;
        try
        {
            marked = await store.RecordAsync(fence, outcomes, picked, cancellationToken);
        }
        catch
        {
            foreach (var row in picked)
                tools.Plan.End(row);
            throw;
        }
        foreach (var outcome in outcomes)
            tools.Window.LookAgain(outcome.Row.Priority);
        outcomes.Clear();
        recordedAt = clock.GetTimestamp();
        foreach (var row in picked)
        {
            if (marked.Contains(row.Id))
                _ = SendAsync(row);
            else
                tools.Plan.End(row);
        }
    }

    private async Task SendAsync(OutboxRow row)
    {
        answers.Enqueue((row, await postman.DeliverAsync(row)));
        wake.Raise();
    }

    private async Task FinishAsync(long fence)
    {
        using var patience = new CancellationTokenSource(StopPatience, clock);
        try
        {
            ReadAnswers();
            while (tools.Plan.InFlight > 0 && !patience.IsCancellationRequested)
            {
                await wake.WaitAsync(LookInterval, clock, patience.Token);
                ReadAnswers();
            }
        }
        catch (OperationCanceledException)
        {
            LogStillSending(logger, tools.Plan.InFlight);
        }
        if (outcomes.Count > 0)
            await store.RecordAsync(fence, outcomes, [], CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Warning, "{Count} messages were being sent when the bot last stopped; whether they arrived is not known")]
    private static partial void LogLeft(ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "Stopping while {Count} messages are being sent; whether they arrived is not known")]
    private static partial void LogStillSending(ILogger logger, int count);
}
