using System.Data.Common;
using Bot.Conversations;
using Dapper;

namespace Bot.Alerts;

/// <summary>Runs statements whose condition says what they were decided on.</summary>
internal static class MustChangeStore
{
    /// <summary>Runs one inside a transaction.</summary>
    /// <exception cref="TurnConflictException">Its condition no longer holds: nothing was changed.</exception>
    public static async Task RunAsync(DbConnection connection, string sql, object values, CancellationToken cancellationToken)
    {
        if (await connection.ExecuteAsync(new CommandDefinition(sql, values, cancellationToken: cancellationToken)) == 0)
            throw new TurnConflictException();
    }
}
