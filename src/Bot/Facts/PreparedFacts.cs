using Bot.Settings;
using Bot.Storage;

namespace Bot.Facts;

/// <summary>
/// Brings the prepared facts of <c>config/facts</c> into the store whenever their files have changed.
/// </summary>
internal sealed partial class PreparedFacts(FactStore store, RememberedStore remembered, ILogger<PreparedFacts> logger)
{
    /// <summary>What is remembered of each file: its hash when it was last read, empty once the file is gone.</summary>
    private const string Prefix = "prepared-facts/";

    /// <summary>
    /// The files next to the program and in the working folder; where both have one of a name, the working folder's
    /// counts.
    /// </summary>
    /// <returns>Paths, ordered by file name.</returns>
    public static IReadOnlyList<string> Files() =>
        [.. BotConfiguration.Folders()
            .Select(folder => Path.Combine(folder, "facts"))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.jsonl"))
            .GroupBy(path => Path.GetFileName(path), StringComparer.Ordinal)
            .Select(paths => paths.Last())
            .OrderBy(path => Path.GetFileName(path), StringComparer.Ordinal)];

    /// <summary>
    /// Reads <see cref="Files"/> and brings what has changed into the store; costs next to nothing when nothing has.
    /// </summary>
    public Task LoadAsync(CancellationToken cancellationToken) => LoadAsync(Files(), cancellationToken);

    /// <summary>Makes the store hold exactly the facts of these files, beside those of articles.</summary>
    /// <param name="paths">Every file there is; what the store has from others is withdrawn.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public async Task LoadAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var known = await remembered.StartingWithAsync(Prefix, cancellationToken);
        foreach (var path in paths)
            await LoadAsync(path, known.GetValueOrDefault(Prefix + Path.GetFileName(path)), cancellationToken);
        var names = paths.Select(path => Prefix + Path.GetFileName(path)).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in known.Where(file => file.Value.Length > 0 && !names.Contains(file.Key)))
        {
            await store.ReplacePreparedAsync(gone.Key[Prefix.Length..], [], cancellationToken);
            await remembered.SetAsync(gone.Key, "", cancellationToken);
        }
    }

    private async Task LoadAsync(string path, string? knownHash, CancellationToken cancellationToken)
    {
        byte[] contents;
        try
        {
            contents = await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            LogUnreadable(path, problem.Message);
            return;
        }
        if (PreparedFactFile.HashOf(contents) == knownHash)
            return;
        var file = PreparedFactFile.Read(path, contents);
        foreach (var problem in file.Problems)
            LogProblem(problem.File, problem.Line, problem.Reason);
        var changes = await store.ReplacePreparedAsync(file.Name, file.Facts, cancellationToken);
        await remembered.SetAsync(Prefix + file.Name, file.Hash, cancellationToken);
        LogLoaded(path, changes.Added, changes.Changed, changes.Withdrawn);
    }

    [LoggerMessage(LogLevel.Warning, "{File}, line {Line}: {Reason}; the rest of the file is used")]
    private partial void LogProblem(string file, int? line, string reason);

    [LoggerMessage(LogLevel.Warning, "{File} cannot be read: {Reason}")]
    private partial void LogUnreadable(string file, string reason);

    [LoggerMessage(
        LogLevel.Information, "{File}: {Added} prepared facts added, {Changed} changed, {Withdrawn} withdrawn")]
    private partial void LogLoaded(string file, int added, int changed, int withdrawn);
}
