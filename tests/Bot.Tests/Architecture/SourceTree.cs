using System.Text.RegularExpressions;

namespace Bot.Tests.Architecture;

/// <summary>The project's own source, as text.</summary>
internal static partial class SourceTree
{
    /// <summary>The folder that holds <c>Bot.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file under a folder of the root, without build output, as a path with forward slashes from the root and its text.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)))
            .Where(file => !file.Path.Contains("/obj/", StringComparison.Ordinal) && !file.Path.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("Bot.sln is in no folder above the tests: run them from a checkout.");
    }

    /// <summary>A namespace that a file names, in a <c>using</c> or in full inside the code.</summary>
    [GeneratedRegex(@"(?<![\w.""/])(?:Bot|Briefing|Telegram\.Bot|Dapper|Npgsql|Microsoft\.Data\.Sqlite)(?:\.[A-Z]\w*)*")]
    public static partial Regex NamespaceMention();
}

/// <summary>A C# file.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Text">Its whole text.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>The lines without comment lines, trimmed.</summary>
    public IEnumerable<string> CodeLines =>
        Text.Split('\n').Select(line => line.Trim()).Where(line => !line.StartsWith("//", StringComparison.Ordinal));

    /// <summary>The feature folder inside <c>src/Bot</c>, or "" for a file beside them.</summary>
    public string Feature => Path.Split('/') is ["src", "Bot", var feature, _, ..] ? feature : "";
}
