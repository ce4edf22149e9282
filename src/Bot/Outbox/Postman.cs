using Bot.Gateway;

namespace Bot.Outbox;

/// <summary>Takes one message to Telegram.</summary>
internal sealed partial class Postman(
    DispatchStore store, TelegramSender sender, OutboxMetrics metrics, TimeProvider clock, ILogger<Postman> logger)
{
    private const int MostContents = 32;

    // Used by many calls at a time.
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, OutboxBody> contents = [];

    /// <summary>What came of it. Never throws: what cannot be made into a call is rejected.</summary>
    public async Task<SendResult> DeliverAsync(OutboxRow row)
    {
        var begun = clock.GetTimestamp();
        SendResult result;
        try
        {
            var body = row.ContentId is { } id ? await ContentAsync(id) : OutboxBody.Read(row.Body!);
            result = await SendAsync(row, body with { Thread = body.Thread ?? row.Thread });
        }
        catch (Storage.StorageException failure)
        {
            result = new SendResult.NotSent(failure.Message);
        }
        catch (Exception bug)
        {
            LogBug(logger, new WordlessException(bug), row.Id);
            result = new SendResult.Rejected(bug.GetType().Name);
        }
        metrics.Call(row.Priority, result, clock.GetElapsedTime(begun));
        return result;
    }

    /// <summary>What comes unasked is not lost with the topic that it was to come to: it comes to the group itself.</summary>
    private async Task<SendResult> SendAsync(OutboxRow row, OutboxBody body)
    {
        var result = await sender.SendAsync(body.CallTo(row.Chat), CancellationToken.None);
        return body.Thread is not null && row.Priority > OutboxPriority.Reply && SendResults.IsThreadGone(result)
            ? await sender.SendAsync((body with { Thread = null }).CallTo(row.Chat), CancellationToken.None)
            : result;
    }

    private async Task<OutboxBody> ContentAsync(Guid id)
    {
        lock (gate)
        {
            if (contents.TryGetValue(id, out var known))
                return known;
        }
        var body = OutboxBody.Read(await store.ContentAsync(id, CancellationToken.None));
        lock (gate)
        {
            if (contents.Count >= MostContents)
                contents.Clear();
            contents[id] = body;
        }
        return body;
    }

    [LoggerMessage(LogLevel.Error, "Message {Row} cannot be sent")]
    private static partial void LogBug(ILogger logger, Exception bug, long row);
}
