using System.Text.Json;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace Bot.Gateway;

/// <summary>Asks Telegram for updates and confirms them only once they are stored. One at a time for a token, in all replicas.</summary>
internal sealed partial class TelegramPoller(
    TelegramConnection connection, TelegramIdentity identity, TimeProvider time, ILogger<TelegramPoller> logger)
{
    /// <summary>What the bot wants to hear of; Telegram keeps it until it is told otherwise.</summary>
    internal static readonly IReadOnlyList<UpdateType> AllowedUpdates =
        [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember, UpdateType.InlineQuery];

    private static readonly DeleteWebhookRequest WithoutWebhook = new() { DropPendingUpdates = false };

    /// <summary>Receives updates until it is cancelled, whatever goes wrong meanwhile; then it returns.</summary>
    /// <param name="store">
    /// Keeps updates for good; in the order of their arrival, at most 100, never none. When it throws, the same
    /// updates come again after a wait; so they do after a restart in the middle, which is what their keys are for.
    /// </param>
    /// <param name="cancellationToken">Ends it at once. What was not stored is not confirmed.</param>
    public async Task RunAsync(
        Func<IReadOnlyList<IncomingUpdate>, CancellationToken, Task> store, CancellationToken cancellationToken)
    {
        try
        {
            var trouble = new TelegramTrouble("receiving updates", time, logger);
            var persistence = new TelegramPersistence(connection, trouble);
            var self = await persistence.LearnAsync(identity, cancellationToken);
            await persistence.CallAsync(WithoutWebhook, cancellationToken);
            LogStarted(self.Username);
            await ReceiveAsync(new UpdateMapper(self, time), store, trouble, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogEnded();
        }
    }

    private async Task ReceiveAsync(
        UpdateMapper mapper, Func<IReadOnlyList<IncomingUpdate>, CancellationToken, Task> store,
        TelegramTrouble trouble, CancellationToken cancellationToken)
    {
        int? offset = null;
        while (true)
        {
            var asked = time.GetTimestamp();
            var answer = await connection.PollAsync(Request(offset), cancellationToken);
            if (answer is not TelegramAnswer.Done { Result: { ValueKind: JsonValueKind.Array } batch })
            {
                await OvercomeAsync(answer, trouble, cancellationToken);
                continue;
            }
            var next = NextOffset(batch, offset);
            if (next == offset)
            {
                await WaitForNewsAsync(batch, asked, trouble, cancellationToken);
                continue;
            }
            if (await TryStoreAsync(Read(batch, mapper), store, trouble, cancellationToken))
                offset = next;
        }
    }

    private static GetUpdatesRequest Request(int? offset) => new()
    {
        Offset = offset,
        Limit = 100,
        Timeout = (int)TelegramConnection.LongPoll.TotalSeconds,
        AllowedUpdates = AllowedUpdates,
    };

    private async Task OvercomeAsync(TelegramAnswer answer, TelegramTrouble trouble, CancellationToken cancellationToken)
    {
        if (answer is TelegramAnswer.Refused { Code: 409 } refused
            && refused.Description.Contains("webhook", StringComparison.OrdinalIgnoreCase))
        {
            await connection.CallAsync(WithoutWebhook, cancellationToken);
            await trouble.WaitAsync("webhook", LogWebhookInTheWay, cancellationToken);
            return;
        }
        await trouble.WaitAsync(answer, cancellationToken);
    }

    /// <summary>A server that answers at once although it has nothing is not asked again at once; nor is one that sends updates without ids.</summary>
    private async Task WaitForNewsAsync(
        JsonElement batch, long asked, TelegramTrouble trouble, CancellationToken cancellationToken)
    {
        if (batch.GetArrayLength() > 0)
        {
            await trouble.WaitAsync("ids", LogNoIds, cancellationToken);
            return;
        }
        trouble.IsOver();
        var left = TelegramTrouble.ShortestWait - time.GetElapsedTime(asked);
        if (left > TimeSpan.Zero)
            await Task.Delay(left, time, cancellationToken);
    }

    private static int? NextOffset(JsonElement batch, int? offset)
    {
        var ids = batch.EnumerateArray().Select(UpdateReader.Id).Where(id => id is not null).ToList();
        return ids.Count > 0 ? ids.Max() + 1 : offset;
    }

    private List<IncomingUpdate> Read(JsonElement batch, UpdateMapper mapper)
    {
        var updates = new List<IncomingUpdate>();
        foreach (var json in batch.EnumerateArray())
        {
            var update = UpdateReader.Read(json, mapper, out var problem);
            if (problem is not null)
                LogUnreadable(UpdateReader.Id(json), problem);
            if (update is not null)
                updates.Add(update);
        }
        return updates;
    }

    private async Task<bool> TryStoreAsync(
        List<IncomingUpdate> updates, Func<IReadOnlyList<IncomingUpdate>, CancellationToken, Task> store,
        TelegramTrouble trouble, CancellationToken cancellationToken)
    {
        try
        {
            if (updates.Count > 0)
                await store(updates, cancellationToken);
            trouble.IsOver();
            return true;
        }
        // A cancellation that is not ours is a failure like any other; in our own, a store may fail in any way.
        catch (Exception problem)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await trouble.WaitAsync("store", () => LogNotStored(problem, updates.Count), cancellationToken);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "Receiving updates of @{Bot} by asking for them")]
    private partial void LogStarted(string bot);

    [LoggerMessage(LogLevel.Information, "Receiving updates has ended")]
    private partial void LogEnded();

    [LoggerMessage(LogLevel.Warning, "A webhook is set, so updates cannot be asked for; it is removed, as Telegram:Mode is Polling")]
    private partial void LogWebhookInTheWay();

    [LoggerMessage(LogLevel.Error, "Update {Id} cannot be read and is left out: {Problem}")]
    private partial void LogUnreadable(int? id, string problem);

    [LoggerMessage(LogLevel.Error, "Updates come without ids and cannot be confirmed")]
    private partial void LogNoIds();

    [LoggerMessage(LogLevel.Error, "{Count} updates could not be stored; they are asked for again until they are")]
    private partial void LogNotStored(Exception problem, int count);
}
