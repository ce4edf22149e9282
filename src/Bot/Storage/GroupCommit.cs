using System.Data.Common;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace Bot.Storage;

/// <summary>
/// Writes what many callers want to write in common transactions: while one commits, which costs a sync to disk, the next
/// gathers. Each caller's work stands behind a savepoint, so that one that fails takes back its own part only, and each
/// caller hears of its success after the commit.
/// </summary>
/// <param name="open">Opens a connection that is ready for use.</param>
/// <param name="release">Takes a connection back after a success; after a failure it is disposed.</param>
/// <param name="takeTurn">Waits until no other writer of this process is at work.</param>
internal sealed class GroupCommit(
    Func<CancellationToken, Task<DbConnection>> open,
    Func<DbConnection, ValueTask> release,
    Func<CancellationToken, Task<IDisposable>> takeTurn) : IAsyncDisposable
{
    private const int Most = 256;

    // A group that has been at work for so long lets those that wait behind it hear of their success first.
    private static readonly TimeSpan LongEnough = TimeSpan.FromMilliseconds(20);

    private readonly Channel<PendingWrite> waiting = Channel.CreateUnbounded<PendingWrite>(
        new UnboundedChannelOptions { SingleReader = true });

    private readonly Lock gate = new();
    private Task? loop;

    /// <summary>Runs <paramref name="work"/> in a transaction; ends when it is committed.</summary>
    /// <param name="work">What to write; must not wait for another write.</param>
    /// <param name="cancellationToken">Gives up waiting for a turn; work that has begun is finished.</param>
    public Task<T> RunAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        var write = new PendingWrite<T>(work, cancellationToken);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(write), this);
        lock (gate)
            loop ??= Task.Run(LoopAsync, CancellationToken.None);
        return write.Result;
    }

    /// <summary>Finishes what was begun.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        if (loop is not null)
            await loop;
    }

    private async Task LoopAsync()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            var group = new List<PendingWrite>();
            try
            {
                await WriteGroupAsync(group);
            }
            catch (Exception failure)
            {
                // Nothing of the group is stored. Each caller hears why and decides; the loop goes on for the others.
                if (group.Count == 0 && waiting.Reader.TryRead(out var first))
                    group.Add(first);
                group.ForEach(write => write.Fail(failure));
                continue;
            }
            group.ForEach(write => write.Succeed());
        }
    }

    private async Task WriteGroupAsync(List<PendingWrite> group)
    {
        using var turn = await takeTurn(CancellationToken.None);
        var connection = await open(CancellationToken.None);
        try
        {
            await WriteGroupAsync(connection, group);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        await release(connection);
    }

    private async Task WriteGroupAsync(DbConnection connection, List<PendingWrite> group)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        var begun = Stopwatch.GetTimestamp();
        while (group.Count < Most && Stopwatch.GetElapsedTime(begun) < LongEnough && waiting.Reader.TryRead(out var write))
        {
            if (!write.Begin())
                continue;
            group.Add(write);
            await connection.ExecuteKeptAsync("savepoint one", CancellationToken.None);
            if (await write.RunAsync(connection) is { } problem)
                await TakeBackAsync(connection, problem);
            await connection.ExecuteKeptAsync("release one", CancellationToken.None);
        }
        await transaction.CommitAsync();
    }

    private static async Task TakeBackAsync(DbConnection connection, Exception problem)
    {
        try
        {
            await connection.ExecuteKeptAsync("rollback to one", CancellationToken.None);
        }
        catch (Exception gone) when (gone is DbException or InvalidOperationException)
        {
            // A full or broken disk takes back the whole transaction, so all of the group must hear of it.
            ExceptionDispatchInfo.Throw(problem);
        }
    }
}
