using System.ComponentModel;
using System.Diagnostics;

namespace Benchmarks.Contenders;

/// <summary>The peers that run on Node: their scripts, and what these need from npm.</summary>
internal static class NodePeers
{
    private static readonly TimeSpan SetupPatience = TimeSpan.FromMinutes(3);

    /// <summary>The path of a script in the folder "peers" of the benchmarks' source.</summary>
    public static string Script(string name) => Path.Combine(Folder(), name);

    /// <summary>Installs what is missing.</summary>
    /// <returns>Null when the peers can run, otherwise why not.</returns>
    public static async Task<string?> PrepareAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Folder()))
            return "the folder tests/Benchmarks/peers is not above the benchmark's own";
        foreach (var tool in (string[])["node", "npm"])
        {
            if (await RunAsync(tool, ["--version"], cancellationToken) is not null)
                return $"{tool} is not on the PATH";
        }
        return Directory.Exists(Script("node_modules")) ? null : await RunAsync("bash", [Script("setup")], cancellationToken);
    }

    private static string Folder()
    {
        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            var folder = Path.Combine(above.FullName, "peers");
            if (File.Exists(Path.Combine(folder, "package-lock.json")))
                return folder;
        }
        return "peers";
    }

    private static async Task<string?> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            await using var process = ContenderProcess.Start(new ProcessStartInfo(program, arguments));
            await process.Exited.WaitAsync(SetupPatience, cancellationToken);
            return process.ExitCode == 0 ? null : $"{Path.GetFileName(arguments[0])} failed{process.LastWords}";
        }
        catch (Win32Exception missing)
        {
            return missing.Message;
        }
        catch (TimeoutException)
        {
            return $"{program} takes too long";
        }
    }
}
