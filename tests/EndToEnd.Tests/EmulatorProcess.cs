using System.Diagnostics;

namespace EndToEnd.Tests;

/// <summary>The process that <c>emulator/server.mjs</c> runs in.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string Folder = Path.Combine(FindRoot(), "tests", "EndToEnd.Tests", "emulator");

    private readonly Process process;

    private EmulatorProcess(Process process, Uri url)
    {
        this.process = process;
        Url = url;
    }

    /// <summary>Where it listens; only this machine reaches it.</summary>
    public Uri Url { get; }

    /// <summary>Why it cannot be started here, or null.</summary>
    public static string? Missing
    {
        get
        {
            if (FindNode() is null)
                return "Node.js is not installed: no node in the PATH. tests/run installs it where it may.";
            return Directory.Exists(Path.Combine(Folder, "node_modules", "telegram-test-api"))
                ? null
                : $"The Telegram emulator is not installed. tests/run does it, or: npm ci --prefix {Folder}";
        }
    }

    public static async Task<EmulatorProcess> StartAsync()
    {
        var start = new ProcessStartInfo(FindNode()!, "server.mjs")
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
                ?? throw new InvalidOperationException("The emulator ended before it was ready.");
            return new EmulatorProcess(process, new Uri(line));
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var late = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }
        process.Dispose();
    }

    private static string? FindNode() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "node"))
        .FirstOrDefault(File.Exists);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("Bot.sln is in no folder above the tests: run them from a checkout.");
    }
}
