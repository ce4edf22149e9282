using System.Data.Common;

namespace Bot.Storage;

/// <summary>A caller's part of a common transaction.</summary>
internal abstract class PendingWrite
{
    /// <summary>Whether the caller still waits for it.</summary>
    public abstract bool Begin();

    /// <summary>Does the work; what it returns is why it failed and must be taken back.</summary>
    public abstract Task<Exception?> RunAsync(DbConnection connection);

    /// <summary>Tells the caller, after the commit, what came of it.</summary>
    public abstract void Succeed();

    /// <summary>Tells the caller that nothing was stored.</summary>
    public abstract void Fail(Exception failure);
}

/// <inheritdoc cref="PendingWrite"/>
internal sealed class PendingWrite<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) : PendingWrite
{
    private readonly TaskCompletionSource<T> caller = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;
    private Exception? problem;

    /// <summary>What the caller waits for.</summary>
    public Task<T> Result => caller.Task;

    public override bool Begin()
    {
        if (!cancellationToken.IsCancellationRequested)
            return true;
        caller.TrySetCanceled(cancellationToken);
        return false;
    }

    public override async Task<Exception?> RunAsync(DbConnection connection)
    {
        try
        {
            result = await work(connection);
            return null;
        }
        catch (Exception failure)
        {
            return problem = failure;
        }
    }

    public override void Succeed()
    {
        if (problem is null)
            caller.TrySetResult(result!);
        else
            Fail(problem);
    }

    public override void Fail(Exception failure)
    {
        if (problem is OperationCanceledException { CancellationToken: var token } && token.IsCancellationRequested)
            caller.TrySetCanceled(token);
        else
            caller.TrySetException(problem ?? failure);
    }
}
