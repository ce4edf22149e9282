using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace EndToEnd.Tests;

/// <summary>What a bot complains of in its log, over all its restarts.</summary>
internal sealed class TroubleLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> lines = new();

    /// <summary>Every warning and error, oldest first.</summary>
    public IEnumerable<string> Warnings => lines.Select(line => line.Line);

    /// <summary>What went wrong and should not have.</summary>
    public IEnumerable<string> Errors => lines.Where(line => line.Level >= LogLevel.Error).Select(line => line.Line);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            lines.Enqueue((logLevel, $"{logLevel}: {formatter(state, exception)} {exception}".TrimEnd()));
    }

    public void Dispose()
    {
        // It outlives the bots that write to it.
    }
}
