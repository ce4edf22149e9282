using Dapper;
using Npgsql;

namespace Bot.Storage;

/// <summary>A lease as an advisory lock of a PostgreSQL session: the server takes it away when the connection ends.</summary>
internal sealed class AdvisoryLease : ILease
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(2);
    private const int CheckSeconds = 5;

    private readonly NpgsqlConnection connection;
    private readonly string name;
    private readonly CancellationTokenSource lost = new();
    private readonly CancellationTokenSource given = new();
    private readonly Task watching;

    private AdvisoryLease(NpgsqlConnection connection, string name)
    {
        this.connection = connection;
        this.name = name;
        watching = WatchAsync();
    }

    public CancellationToken Lost => lost.Token;

    /// <summary>Takes the lease, or null while another session has it.</summary>
    public static async Task<AdvisoryLease?> TryTakeAsync(NpgsqlDataSource source, string name, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            if (await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
                "select pg_try_advisory_lock(hashtextextended(@Name, 0))", new { Name = name }, cancellationToken: cancellationToken)))
                return new AdvisoryLease(connection, name);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await given.CancelAsync();
        await watching;
        try
        {
            if (!lost.IsCancellationRequested)
                await connection.ExecuteAsync("select pg_advisory_unlock(hashtextextended(@Name, 0))", new { Name = name });
        }
        catch (NpgsqlException)
        {
            // The session is gone, and the lock with it.
        }
        await connection.DisposeAsync();
        lost.Dispose();
        given.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(CheckInterval);
        try
        {
            while (await timer.WaitForNextTickAsync(given.Token))
                await connection.ExecuteAsync(new CommandDefinition(
                    "select 1", commandTimeout: CheckSeconds, cancellationToken: CancellationToken.None));
        }
        catch (OperationCanceledException) when (given.IsCancellationRequested)
        {
            // Given back.
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException or TimeoutException)
        {
            await lost.CancelAsync();
        }
    }
}
