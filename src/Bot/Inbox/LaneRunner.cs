using System.Data.Common;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Storage;

namespace Bot.Inbox;

/// <summary>Acts on what waits of one chat, in order. What keeps failing is set aside, so that the chat goes on.</summary>
internal sealed partial class LaneRunner(
    UpdateHandler handler, InboxStore inbox, InboxMetrics metrics, TimeProvider clock, ILogger<LaneRunner> logger)
{
    /// <summary>After so many failures an update is set aside.</summary>
    public const int MostAttempts = 4;

    private const int MostConflicts = 10;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan StoreWait = TimeSpan.FromSeconds(1);

    /// <summary>Acts on a claimed lane's messages and gives the lane back.</summary>
    /// <returns>Whether more waits.</returns>
    public async Task<bool> RunAsync(Guid owner, ClaimedLane lane, CancellationToken cancellationToken)
    {
        var more = false;
        for (var index = 0; index < lane.Messages.Count; index++)
        {
            var isLast = index == lane.Messages.Count - 1;
            Func<DbConnection, Task>? release = isLast
                ? async connection => more = await inbox.ReleaseAsync(connection, owner, lane, cancellationToken)
                : null;
            if (!await TryAsync(owner, lane.Messages[index], release, cancellationToken))
                return true;
        }
        return more;
    }

    /// <summary>Whether the lane goes on; otherwise it has been given back, to be tried again later.</summary>
    private async Task<bool> TryAsync(
        Guid owner, InboxMessage message, Func<DbConnection, Task>? release, CancellationToken cancellationToken)
    {
        try
        {
            if (message.Attempts >= MostAttempts)
                await GiveUpAsync(message, "it kept ending the bot", release, cancellationToken);
            else
                await HandleAsync(message, release, cancellationToken);
            metrics.Ended(clock.GetUtcNow());
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return await AfterFailureAsync(owner, message, failure, release, cancellationToken);
        }
    }

    private async Task HandleAsync(InboxMessage message, Func<DbConnection, Task>? release, CancellationToken cancellationToken)
    {
        for (var conflicts = 0; ; conflicts++)
        {
            try
            {
                await handler.HandleAsync(message, release, cancellationToken);
                return;
            }
            catch (TurnConflictException) when (conflicts < MostConflicts)
            {
                // Made anew from what the store holds now.
            }
        }
    }

    private async Task<bool> AfterFailureAsync(
        Guid owner, InboxMessage message, Exception failure, Func<DbConnection, Task>? release, CancellationToken cancellationToken)
    {
        try
        {
            // A store that cannot be used is not the message's fault: it waits until it can.
            if (failure is not StorageException)
                return await CountFailureAsync(owner, message, failure, release, cancellationToken);
            LogStore(logger, failure.Message);
        }
        catch (StorageException problem)
        {
            LogStore(logger, problem.Message);
        }
        await WaitForStoreAsync(owner, message, cancellationToken);
        return false;
    }

    private async Task<bool> CountFailureAsync(
        Guid owner, InboxMessage message, Exception failure, Func<DbConnection, Task>? release, CancellationToken cancellationToken)
    {
        LogFailure(logger, new WordlessException(failure), message.Id, message.Attempts + 1);
        metrics.Failed();
        if (message.Attempts + 1 < MostAttempts)
        {
            var wait = FirstWait * Math.Pow(2, message.Attempts);
            await inbox.FailAsync(owner, message, Reason(failure), clock.GetUtcNow() + wait, cancellationToken);
            return false;
        }
        await GiveUpAsync(message, Reason(failure), release, cancellationToken);
        return true;
    }

    private async Task WaitForStoreAsync(Guid owner, InboxMessage message, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(StoreWait, clock, cancellationToken);
            try
            {
                await inbox.GiveBackAsync(owner, message.Update.Chat, clock.GetUtcNow(), cancellationToken);
                return;
            }
            catch (StorageException still)
            {
                LogStore(logger, still.Message);
            }
        }
    }

    private async Task GiveUpAsync(
        InboxMessage message, string reason, Func<DbConnection, Task>? release, CancellationToken cancellationToken)
    {
        await handler.GiveUpAsync(message, reason, release, cancellationToken);
        LogSetAside(logger, message.Id);
        metrics.SetAside();
    }

    private static string Reason(Exception failure) => $"{failure.GetType().Name}: {failure.Message}";

    [LoggerMessage(LogLevel.Warning, "Update {Id} failed, for the {Attempt}. time")]
    private static partial void LogFailure(ILogger logger, Exception failure, long id, long attempt);

    [LoggerMessage(LogLevel.Error, "Update {Id} is set aside; its row in the inbox says why")]
    private static partial void LogSetAside(ILogger logger, long id);

    [LoggerMessage(LogLevel.Error, "Messages wait until the store can be used: {Reason}")]
    private static partial void LogStore(ILogger logger, string reason);
}
