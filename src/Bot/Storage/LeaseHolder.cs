namespace Bot.Storage;

/// <summary>Does work that one process at a time may do: while this one has the right to; otherwise it stands by to take over.</summary>
internal sealed partial class LeaseHolder(LeaseStore leases, TimeProvider clock, ILogger<LeaseHolder> logger)
{
    private static readonly TimeSpan TakeOverInterval = TimeSpan.FromSeconds(1);

    /// <summary>Works and stands by in turn until it is cancelled; then it returns.</summary>
    /// <param name="name">Which right.</param>
    /// <param name="work">
    /// What is done with it; its token is cancelled when the right is lost, too. When it fails, it is done again after a wait.
    /// </param>
    /// <param name="stoppingToken">Ends it.</param>
    public async Task RunAsync(string name, Func<Lease, CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await HoldAsync(name, work, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogTrouble(name, failure.Message, failure is StorageException ? null : failure);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            await Task.Delay(TakeOverInterval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task HoldAsync(string name, Func<Lease, CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        await using var lease = await leases.TryTakeAsync(name, stoppingToken);
        if (lease is null)
            return;
        LogHolds(name, lease.Fence);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lease.Lost);
        try
        {
            await work(lease, either.Token);
        }
        catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested)
        {
            LogLost(name);
        }
    }

    [LoggerMessage(LogLevel.Information, "This process has the lease \"{Name}\" (holder {Fence})")]
    private partial void LogHolds(string name, long fence);

    [LoggerMessage(LogLevel.Warning, "The lease \"{Name}\" is lost; another process may take it")]
    private partial void LogLost(string name);

    [LoggerMessage(LogLevel.Error, "What needs the lease \"{Name}\" has stopped and is tried again: {Reason}")]
    private partial void LogTrouble(string name, string reason, Exception? failure);
}
