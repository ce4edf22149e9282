namespace Bot.Storage;

/// <summary>The engine that keeps everything.</summary>
internal enum StorageProvider
{
    /// <summary>One file next to the bot; for one process.</summary>
    Sqlite,
    /// <summary>A server; for several replicas.</summary>
    Postgres,
}
