namespace Bot.Storage;

/// <summary>Open connections that wait for their next use, so that opening and its settings are paid for once.</summary>
internal sealed class SqliteConnections : IDisposable
{
    private const int MostIdle = 16;

    private readonly Lock gate = new();
    private readonly Stack<KeptSqliteConnection> idle = new();
    private bool isClosed;

    /// <summary>A waiting connection, or null when one has to be opened.</summary>
    public KeptSqliteConnection? Take()
    {
        lock (gate)
            return idle.TryPop(out var connection) ? connection : null;
    }

    /// <summary>Lets the connection wait; closes it when enough are waiting.</summary>
    public void Return(KeptSqliteConnection connection)
    {
        lock (gate)
        {
            if (!isClosed && idle.Count < MostIdle)
            {
                idle.Push(connection);
                return;
            }
        }
        connection.Dispose();
    }

    /// <summary>Closes those that wait; those in use close when they are returned.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isClosed = true;
            while (idle.TryPop(out var connection))
                connection.Dispose();
        }
    }
}
