using System.Collections.Concurrent;
using Bot.Gateway;
using Bot.Storage;

namespace Bot.Outbox;

/// <summary>
/// Sends what the outbox holds, as the one process that has the right to. Before a message is sent the store says so;
/// what became of it is stored soon after.
/// </summary>
internal sealed partial class Dispatcher(
    DispatchStore store, Postman postman, DispatchTools tools, StoreSignals signals, TimeProvider clock, ILogger<Dispatcher> logger)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan StoreWait = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<(OutboxRow Row, SendResult Result)> answers = new();
    private readonly Signal wake = new();
    private volatile bool hasNews = true;

    /// <summary>Sends until cancelled or the right is lost; then waits a little for what is under way and stores what became of it.</summary>
    /// <param name="fence">The number of the right to send.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(long fence, CancellationToken cancellationToken)
    {
        var book = new DispatchBook(store, fence, clock);
        var left = await store.LeftSendingAsync(fence, cancellationToken);
        foreach (var row in left)
            book.Add(tools.Rules.AfterCrash(row));
        if (left.Count > 0)
            LogLeft(logger, left.Count);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var listening = ListenAsync(stop.Token);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
                await StepOrWaitAsync(book, cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
            await listening;
            await FinishAsync(book);
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

    /// <summary>What is known of the messages under way is kept while the store cannot be used.</summary>
    private async Task StepOrWaitAsync(DispatchBook book, CancellationToken cancellationToken)
    {
        try
        {
            await StepAsync(book, cancellationToken);
        }
        catch (StorageException failure)
        {
            LogStore(logger, failure.Message);
            await Task.Delay(StoreWait, clock, cancellationToken);
        }
    }

    private async Task StepAsync(DispatchBook book, CancellationToken cancellationToken)
    {
        ReadAnswers(book);
        await LookAsync(cancellationToken);
        var picked = PickUnlessOutage();
        book.TakeFrom(tools.Plan.Put);
        if (picked.Count > 0 || book.IsDue(tools.Plan.InFlight))
            await RecordAndSendAsync(book, picked, cancellationToken);
        else
            await wake.WaitAsync(UntilNext(book), clock, cancellationToken);
    }

    private IReadOnlyList<OutboxRow> PickUnlessOutage()
    {
        if (!tools.Outage.IsOn)
            return tools.Plan.Pick();
        if (tools.Plan.InFlight > 0 || tools.Outage.UntilTry() > TimeSpan.Zero)
            return [];
        return tools.Plan.Pick(most: 1);
    }

    private TimeSpan UntilNext(DispatchBook book)
    {
        var wait = Shorter(LongestWait, book.UntilDue());
        if (tools.Outage.IsOn)
            return tools.Plan.InFlight > 0 ? wait : Shorter(wait, tools.Outage.UntilTry());
        return Shorter(wait, tools.Plan.Next);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan? other) => other < one ? other.Value : one;

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

    private void ReadAnswers(DispatchBook book)
    {
        while (answers.TryDequeue(out var answer))
        {
            tools.Plan.End(answer.Row);
            var outcome = tools.Results.Read(answer.Row, answer.Result);
            book.Add(outcome);
            if (outcome is Outcome.ChatGone or Outcome.ChatMoved)
                tools.Window.RemoveAll(answer.Row.Chat);
        }
    }

    private async Task RecordAndSendAsync(
        DispatchBook book, IReadOnlyList<OutboxRow> picked, CancellationToken cancellationToken)
    {
        IReadOnlySet<long> marked = new HashSet<long>();
        try
        {
            (marked, var freed) = await book.RecordAsync(picked, cancellationToken);
            foreach (var priority in freed)
                tools.Window.LookAgain(priority);
        }
        finally
        {
            foreach (var row in picked.Where(row => !marked.Contains(row.Id)))
                tools.Plan.End(row);
        }
        foreach (var row in picked.Where(row => marked.Contains(row.Id)))
            _ = SendAsync(row);
    }

    private async Task SendAsync(OutboxRow row)
    {
        answers.Enqueue((row, await postman.DeliverAsync(row)));
        wake.Raise();
    }

    private async Task FinishAsync(DispatchBook book)
    {
        using var patience = new CancellationTokenSource(StopPatience, clock);
        try
        {
            ReadAnswers(book);
            while (tools.Plan.InFlight > 0)
            {
                await wake.WaitAsync(LookInterval, clock, patience.Token);
                ReadAnswers(book);
            }
        }
        catch (OperationCanceledException)
        {
            LogStillSending(logger, tools.Plan.InFlight);
        }
        await book.CloseAsync(patience.Token);
    }

    [LoggerMessage(LogLevel.Warning, "{Count} messages were being sent when the bot last stopped; whether they arrived is not known")]
    private static partial void LogLeft(ILogger logger, int count);

    [LoggerMessage(LogLevel.Error, "Sending waits until the store can be used: {Reason}")]
    private static partial void LogStore(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Warning, "Stopping while {Count} messages are being sent; whether they arrived is not known")]
    private static partial void LogStillSending(ILogger logger, int count);
}
