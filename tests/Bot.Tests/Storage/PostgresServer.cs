using System.Diagnostics;
using Npgsql;

namespace Bot.Tests.Storage;

/// <summary>A PostgreSQL server of the tests' own, in a temporary folder, reached through a Unix socket in it only.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>The user that Debian's package makes; PostgreSQL refuses to run as root.</summary>
    private const string Unprivileged = "postgres";

    private static readonly string? Programs = FindPrograms();

    private readonly string folder;

    private PostgresServer(string folder) => this.folder = folder;

    /// <summary>Why no server can be started here, or null.</summary>
    public static string? Missing => Programs is null
        ? "PostgreSQL is not installed: no initdb in /usr/lib/postgresql/*/bin or the PATH. tests/run installs it where it may."
        : null;

    public static async Task<PostgresServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bot-postgres-").FullName;
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", Unprivileged, folder);
        var data = Path.Combine(folder, "data");
        await RunAsPostgresAsync("initdb", "--pgdata", data, "--username", "bot", "--auth", "trust", "--encoding", "UTF8",
            "--locale", "C.UTF-8", "--no-sync");
        await RunAsPostgresAsync("pg_ctl", "--pgdata", data, "--log", Path.Combine(folder, "log"), "--wait", "--options",
            $"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=200", "start");
        return new PostgresServer(folder);
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsPostgresAsync("pg_ctl", "--pgdata", Path.Combine(folder, "data"), "--mode", "immediate", "--wait", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = folder,
        Database = database,
        Username = "bot",
    }.ToString();

    private static string? FindPrograms()
    {
        var packaged = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return packaged.Concat(path).FirstOrDefault(folder =>
            File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    private static Task RunAsPostgresAsync(string program, params string[] arguments)
    {
        var file = Path.Combine(Programs!, program);
        return Environment.IsPrivilegedProcess
            ? RunAsync("setpriv", ["--reuid", Unprivileged, "--regid", Unprivileged, "--clear-groups", file, .. arguments])
            : RunAsync(file, arguments);
    }

    private static async Task RunAsync(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = "/", RedirectStandardError = true, RedirectStandardOutput = true };
        // The server inherits these pipes and keeps them open, so they are not read to their end.
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Path.GetFileName(file)} failed: {await process.StandardError.ReadToEndAsync()}");
    }
}
