using System.Collections.Concurrent;
using System.Diagnostics;

namespace Benchmarks.Contenders;

/// <summary>A contender's process; ended when disposed.</summary>
internal sealed class ContenderProcess : IAsyncDisposable
{
    private const int LongestWords = 200;
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(10);

    private readonly Process process;
    private readonly ConcurrentDictionary<string, TaskCompletionSource> said = new(StringComparer.Ordinal);
    private volatile string lastError = "";

    private ContenderProcess(ProcessStartInfo command)
    {
        command.UseShellExecute = false;
        command.RedirectStandardInput = true;
        command.RedirectStandardOutput = true;
        command.RedirectStandardError = true;
        process = new Process { StartInfo = command };
        process.OutputDataReceived += (_, line) => Word(line.Data ?? "").TrySetResult();
        process.ErrorDataReceived += (_, line) => lastError = string.IsNullOrWhiteSpace(line.Data) ? lastError : line.Data.Trim();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Exited = process.WaitForExitAsync();
    }

    /// <summary>Done when it has ended.</summary>
    public Task Exited { get; }

    /// <summary>Once it has ended.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>All cores, since it started.</summary>
    /// <remarks>0 when it has ended.</remarks>
    public TimeSpan ProcessorTime => process.HasExited ? TimeSpan.Zero : process.TotalProcessorTime;

    /// <summary>The largest working set so far.</summary>
    public double PeakMebibytes
    {
        get
        {
            process.Refresh();
            return process.HasExited ? 0 : process.PeakWorkingSet64 / (1024.0 * 1024.0);
        }
    }

    /// <summary>Its last line of errors as the end of a sentence, or nothing.</summary>
    public string LastWords => lastError.Length == 0 ? "" : $"; it says: {lastError[..Math.Min(lastError.Length, LongestWords)]}";

    public static ContenderProcess Start(ProcessStartInfo command) => new(command);

    /// <summary>Done when it has printed a line.</summary>
    public Task Said(string line) => Word(line).Task;

    /// <summary>Gives it a line to read.</summary>
    public void Tell(string line)
    {
        process.StandardInput.WriteLine(line);
        process.StandardInput.Flush();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await Exited.WaitAsync(EndPatience);
        process.Dispose();
    }

    private TaskCompletionSource Word(string line) =>
        said.GetOrAdd(line, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
