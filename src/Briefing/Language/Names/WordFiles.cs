using System.Reflection;

namespace Briefing.Language.Names;

/// <summary>
/// Reads the word lists that the library carries: one entry a line, lines that start with "#" are remarks.
/// </summary>
internal static class WordFiles
{
    /// <summary>The entries of a list, in its order.</summary>
    /// <exception cref="InvalidOperationException">The library was built without the list.</exception>
    public static List<string> Lines(string file)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream($"Briefing.Language.Language.Data.{file}")
            ?? throw new InvalidOperationException($"The list {file} is missing from {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                lines.Add(line);
        }
        return lines;
    }
}
