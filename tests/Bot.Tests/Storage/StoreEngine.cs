namespace Bot.Tests.Storage;

/// <summary>The engines on which every store is tested.</summary>
public enum StoreEngine
{
    Sqlite,
    Postgres,
}
