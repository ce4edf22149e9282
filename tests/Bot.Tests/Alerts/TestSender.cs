using Bot.Gateway;
using Bot.Outbox;
using Bot.Storage;
using Bot.Tests.Storage;

namespace Bot.Tests.Alerts;

/// <summary>Takes what is due out of the outbox as the dispatcher does, and answers in Telegram's place.</summary>
internal sealed class TestSender(TestStore store, DispatchStore dispatch, LeaseStore leases) : IAsyncDisposable
{
    private const int Most = 10_000;
    private Lease? lease;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Sends what is due.</summary>
    /// <param name="answer">Telegram's answer; null: every message arrives.</param>
    /// <returns>What was sent, replies to admins included.</returns>
    public async Task<IReadOnlyList<TestMessage>> SendAsync(Func<TestMessage, SendResult>? answer = null)
    {
        var taken = await TakeAsync();
        await AnswerAsync(taken, answer);
        return taken;
    }

    /// <summary>Marks what is due as being sent.</summary>
    public async Task<IReadOnlyList<TestMessage>> TakeAsync()
    {
        var fence = (lease ??= await leases.TryTakeAsync(LeaseStore.Send, Stop))!.Fence;
        var taken = new List<TestMessage>();
        foreach (var priority in Enum.GetValues<OutboxPriority>())
        {
            var rows = await dispatch.LoadAsync(priority, Most, Stop);
            var late = rows.Where(row => row.SendBy < store.Clock.GetUtcNow()).ToList();
            await dispatch.RecordAsync(
                fence, [.. late.Select(row => new Outcome.Ended(row, OutboxState.Expired, null, "late"))], [], Stop);
            var timely = rows.Except(late).ToList();
            foreach (var some in timely.Chunk(500))
            {
                var marked = await dispatch.RecordAsync(fence, [], some, Stop);
                foreach (var row in some.Where(row => marked.Contains(row.Id)))
                    taken.Add(new TestMessage(row, await BodyAsync(row)));
            }
        }
        return taken;
    }

    /// <summary>Records what became of messages that were taken.</summary>
    public async Task AnswerAsync(IReadOnlyList<TestMessage> taken, Func<TestMessage, SendResult>? answer = null)
    {
        var outcomes = taken.Select(message => OutcomeOf(message.Row, (answer ?? TestMessage.Arrives)(message))).ToList();
        foreach (var some in outcomes.Chunk(500))
            await dispatch.RecordAsync(lease!.Fence, some, [], Stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (lease is not null)
            await lease.DisposeAsync();
    }

    private async Task<OutboxBody> BodyAsync(OutboxRow row) =>
        OutboxBody.Read(row.Body ?? await dispatch.ContentAsync(row.ContentId!.Value, Stop));

    private Outcome OutcomeOf(OutboxRow row, SendResult result) => result switch
    {
        SendResult.Sent sent => new Outcome.Ended(row, OutboxState.Sent, sent.MessageId > 0 ? sent.MessageId : null, null),
        SendResult.Gone gone => new Outcome.ChatGone(row, gone.Reason),
        SendResult.Rejected rejected => new Outcome.Ended(row, OutboxState.Rejected, null, rejected.Reason),
        SendResult.Unknown unknown => new Outcome.Ended(row, OutboxState.GivenUp, null, unknown.Reason),
        SendResult.NotSent notSent => new Outcome.Again(row, store.Clock.GetUtcNow(), false, notSent.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "No test needs it."),
    };
}
