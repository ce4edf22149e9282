using System.Data.Common;
using System.Reflection;
using Dapper;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Sqlite.Helpers;

namespace Bot.Storage;

/// <summary>
/// The numbered scripts that make the tables, run once each in order of their names. "0001_name.sql" serves both engines;
/// "0002_name.sqlite.sql" and "0002_name.postgres.sql" one each.
/// </summary>
internal static class Migrations
{
    /// <summary>The table that says which scripts have run.</summary>
    public const string Journal = "schema_versions";

    private const string Folder = "Bot.Storage.Migrations.";

    /// <summary>Runs what has not run yet on an open SQLite connection, inside its transaction.</summary>
    public static void Apply(DbConnection connection, ISqlDialect dialect)
    {
        using var shared = new SharedConnection(connection);
        Run(DeployChanges.To.SqliteDatabase(shared).JournalToSqliteTable(Journal), dialect);
    }

    /// <summary>Runs what has not run yet on PostgreSQL, in one transaction.</summary>
    public static void Apply(string connectionString, ISqlDialect dialect) =>
        Run(DeployChanges.To.PostgresqlDatabase(connectionString).JournalToPostgresqlTable(null, Journal).WithTransaction(), dialect);

    /// <summary>Whether the connection's database is a store of this bot that no newer version has changed.</summary>
    public static bool AreKnown(DbConnection connection)
    {
        var journal = connection.ExecuteScalar<long>("select count(*) from sqlite_master where name = @Journal", new { Journal });
        var known = Scripts(new SqliteDialect()).Select(script => script.Name).ToHashSet(StringComparer.Ordinal);
        return journal > 0
            && connection.Query<string>($"select ScriptName from {Journal}").ToList() is { Count: > 0 } run
            && run.TrueForAll(known.Contains);
    }

    private static void Run(UpgradeEngineBuilder builder, ISqlDialect dialect)
    {
        var result = builder
            .WithScripts(Scripts(dialect))
            .WithVariables(dialect.ScriptVariables.ToDictionary())
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        if (result.Successful)
            return;
        if (result.Error is DbException failure)
            throw failure;
        throw new StorageException($"The tables of the store cannot be brought up to date: {result.Error.Message}", result.Error);
    }

    private static IEnumerable<SqlScript> Scripts(ISqlDialect dialect)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && IsFor(name, dialect))
            .Order(StringComparer.Ordinal)
            .Select(name => new SqlScript(name[Folder.Length..], Read(assembly, name)));
    }

    private static bool IsFor(string name, ISqlDialect dialect) =>
        name[Folder.Length..].Split('.') is [_, "sql"]
        || (name[Folder.Length..].Split('.') is [_, var infix, "sql"] && infix == dialect.ScriptInfix);

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
