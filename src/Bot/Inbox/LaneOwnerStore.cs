using System.Data.Common;
using Bot.Storage;
using Dapper;

namespace Bot.Inbox;

/// <summary>
/// The processes that act on what came in. Each holds a lease named after it while it lives, so that whoever can take that
/// lease knows that it has died, and frees what it had claimed.
/// </summary>
internal sealed class LaneOwnerStore(Database database, TimeProvider clock)
{
    /// <summary>Enters a process; what is returned keeps it alive for the others.</summary>
    public async Task<ILease> EnterAsync(Guid owner, CancellationToken cancellationToken)
    {
        var lease = await database.TryLeaseAsync(LeaseName(owner), isForGood: false, cancellationToken)
            ?? throw new StorageException($"The lease of the new process {owner} is taken.");
        await database.WriteAsync(connection => connection.ExecuteAsync(new CommandDefinition(
            "insert into inbox_owners (id, started_at) values (@Id, @Now)",
            new { Id = owner, Now = clock.GetUtcNow().ToUnixTimeMilliseconds() },
            cancellationToken: cancellationToken)), cancellationToken);
        return lease;
    }

    /// <summary>Frees what a process had claimed that leaves in good order.</summary>
    public Task LeaveAsync(Guid owner, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => FreeAsync(connection, owner, hasDied: false, cancellationToken), cancellationToken);

    /// <summary>Frees what processes had claimed that have died.</summary>
    /// <param name="self">The process that asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many had died.</returns>
    public async Task<int> FreeDeadAsync(Guid self, CancellationToken cancellationToken)
    {
        var died = 0;
        var owners = await database.ReadAsync(connection => connection.ReadAllAsync(
            "select id from inbox_owners", null, row => row.GetGuid(0), cancellationToken), cancellationToken);
        foreach (var owner in owners.Where(owner => owner != self))
        {
            await using var lease = await database.TryLeaseAsync(LeaseName(owner), isForGood: false, cancellationToken);
            if (lease is null)
                continue;
            await database.WriteAsync(connection => FreeAsync(connection, owner, hasDied: true, cancellationToken), cancellationToken);
            died++;
        }
        return died;
    }

    /// <summary>
    /// What stood first in a lane may be what the process died of, so that it counts as a failure: it is set aside, too,
    /// when it keeps killing.
    /// </summary>
    private static async Task<int> FreeAsync(
        DbConnection connection, Guid owner, bool hasDied, CancellationToken cancellationToken)
    {
        var values = new { Owner = owner };
        if (hasDied)
        {
            await connection.ExecuteAsync(new CommandDefinition("""
                update inbox set attempts = attempts + 1, error = 'the bot ended while it was acted on'
                where row_id in (
                    select min(waiting.row_id) from inbox waiting join inbox_lanes lane on lane.chat = waiting.chat
                    where waiting.state = 0 and lane.claimed_by = @Owner group by waiting.chat)
                """, values, cancellationToken: cancellationToken));
        }
        await connection.ExecuteAsync(new CommandDefinition(
            "update inbox_lanes set claimed_by = null where claimed_by = @Owner", values, cancellationToken: cancellationToken));
        return await connection.ExecuteAsync(new CommandDefinition(
            "delete from inbox_owners where id = @Owner", values, cancellationToken: cancellationToken));
    }

    private static string LeaseName(Guid owner) => $"owner-{owner:N}";
}
