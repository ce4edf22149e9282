using Dapper;

namespace Bot.Storage;

/// <summary>Gives leases: rights that one process at a time has, such as that of sending.</summary>
internal sealed class LeaseStore(Database database)
{
    /// <summary>The right to send messages.</summary>
    public const string Send = "send";

    /// <summary>The right to ask Telegram for updates.</summary>
    public const string Poll = "poll";

    /// <summary>The right to bring alerts into the outbox.</summary>
    public const string Alerts = "alerts";

    /// <summary>The right to bring digests and news into the outbox.</summary>
    public const string News = "news";

    /// <summary>The right to tell readers what was wrong in what they were given, and what was missing.</summary>
    public const string Corrections = "corrections";

    /// <summary>A condition for SQL: the holder whose number is <c>@Fence</c> still has the right to send.</summary>
    public const string HoldsSend = "(select fence from leases where name = 'send') = @Fence";

    /// <summary>Takes the lease, or null while another process has it.</summary>
    /// <param name="name">Which right.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Lease?> TryTakeAsync(string name, CancellationToken cancellationToken)
    {
        var held = await database.TryLeaseAsync(name, isForGood: true, cancellationToken);
        if (held is null)
            return null;
        try
        {
            return new Lease(held, await NextFenceAsync(name, cancellationToken));
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    private Task<long> NextFenceAsync(string name, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => connection.ExecuteScalarAsync<long>(new CommandDefinition("""
            insert into leases (name, fence) values (@Name, 1)
            on conflict (name) do update set fence = leases.fence + 1
            returning fence
            """, new { Name = name }, cancellationToken: cancellationToken)), cancellationToken);
}
