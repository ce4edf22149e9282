using System.Security.Cryptography;
using System.Text;

namespace Bot.Facts;

/// <summary>A file of prepared facts, one JSON object a line.</summary>
/// <param name="Name">Its name without folder, under which the store knows its facts.</param>
/// <param name="Hash">Equal for equal contents.</param>
/// <param name="Facts">The facts of all lines that can be used.</param>
/// <param name="Problems">The lines that cannot.</param>
internal sealed record PreparedFactFile(
    string Name, string Hash, IReadOnlyList<PreparedFact> Facts, IReadOnlyList<PreparedFactProblem> Problems)
{
    /// <summary>The hash of a file's contents.</summary>
    public static string HashOf(ReadOnlySpan<byte> contents) => Convert.ToHexStringLower(SHA256.HashData(contents));

    /// <summary>Reads a file; one that cannot be opened has no facts and one problem.</summary>
    public static PreparedFactFile Read(string path)
    {
        try
        {
            return Read(path, File.ReadAllBytes(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var reason = $"cannot be read: {problem.Message.TrimEnd('.')}";
            return new PreparedFactFile(Path.GetFileName(path), "", [], [new PreparedFactProblem(path, null, reason)]);
        }
    }

    /// <summary>Reads a file's contents; empty lines and lines that start with "#" are passed over.</summary>
    public static PreparedFactFile Read(string path, ReadOnlySpan<byte> contents)
    {
        var facts = new Dictionary<string, PreparedFact>(StringComparer.Ordinal);
        var problems = new List<PreparedFactProblem>();
        var number = 0;
        var lines = Encoding.UTF8.GetString(contents).TrimStart('\uFEFF').Split('\n');
        foreach (var line in lines.Select(line => line.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var (fact, problem) = PreparedFactLine.Read(line);
            if (fact is not null && !facts.TryAdd(fact.Key, fact))
                problem = $"has the key \"{fact.Key}\" of a line before it";
            if (problem.Length > 0)
                problems.Add(new PreparedFactProblem(path, number, problem));
        }
        return new PreparedFactFile(Path.GetFileName(path), HashOf(contents), [.. facts.Values], problems);
    }
}
