using System.Text.RegularExpressions;

namespace Briefing.Summaries;

/// <summary>Knows the lines in which an article says that an earlier version of it was wrong.</summary>
public static partial class CorrectionLines
{
    /// <summary>Whether the statement is such a line ("Correction: An earlier version of this article …").</summary>
    public static bool Is(string statement) => Line().IsMatch(statement);

    /// <summary>The line without the word that introduces it.</summary>
    public static string Body(string statement) => Introduction().Replace(statement, "", 1);

    [GeneratedRegex(@"^(?:correction|corrected|clarification)\b[^:.]{0,40}[:–—]|\b(?:an|the) (?:earlier|previous|original) version of this (?:article|story|report|page)\b|\bthis (?:article|story|report|page) (?:was|has been) (?:corrected|amended)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?:correction|corrected|clarification)\b[^:.]{0,40}[:–—]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Introduction();
}
