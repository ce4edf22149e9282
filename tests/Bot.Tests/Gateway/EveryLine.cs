using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Gateway;

/// <summary>Keeps every line of every category at every level, with its exception.</summary>
internal sealed class EveryLine : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> lines = new();

    public IReadOnlyList<string> All => [.. lines.Select(line => line.Text)];

    public IReadOnlyList<string> At(LogLevel level) => [.. lines.Where(line => line.Level == level).Select(line => line.Text)];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}".TrimEnd()));

    public void Dispose()
    {
    }
}
