using Npgsql;

namespace Bot.Storage;

/// <summary>PostgreSQL's conditions (SQLSTATE) in words for an operator, never with the password.</summary>
internal static class PostgresFailures
{
    /// <summary>The failure, or null when the statement was wrong, not the server.</summary>
    public static StorageException? Explain(NpgsqlException failure, string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var place = $"PostgreSQL at {settings.Host}:{settings.Port}, database {settings.Database ?? settings.Username}";
        var explanation = failure.SqlState switch
        {
            PostgresErrorCodes.DiskFull => $"The disk of {place} is full. Nothing of the last step was stored. Make room, then try again.",
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                $"{place} does not let user {settings.Username} in. Check user and password in Storage:ConnectionString.",
            PostgresErrorCodes.InvalidCatalogName => $"{place} does not exist. Create it, or correct Storage:ConnectionString.",
            PostgresErrorCodes.InsufficientPrivilege => $"{place} does not let user {settings.Username} do this: {failure.Message}",
            PostgresErrorCodes.ReadOnlySqlTransaction => $"{place} can only be read. Point Storage:ConnectionString at the server that takes writes.",
            PostgresErrorCodes.TooManyConnections => $"{place} takes no more connections. Set Maximum Pool Size in Storage:ConnectionString or raise max_connections.",
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
                $"{place} is stopping or starting. Try again when it runs.",
            null => $"Cannot reach {place}: {failure.InnerException?.Message ?? failure.Message}. Check that it runs and Storage:ConnectionString.",
            _ => null,
        };
        return explanation is null ? null : new StorageException(explanation, failure);
    }
}
