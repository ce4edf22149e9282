using System.Text.RegularExpressions;

namespace Briefing.Facts;

/// <summary>Knows the lines in which an article says that an earlier version of it was wrong.</summary>
public static partial class CorrectionLines
{
    /// <summary>Whether the statement is such a line ("Correction: An earlier version of this article …").</summary>
    public static bool Is(string statement) => Line().IsMatch(statement);

    /// <summary>The whole paragraph from the line on: what was wrong, and what is right.</summary>
    /// <param name="line">The line's fact.</param>
    /// <param name="text">The text of its article.</param>
    public static Fact Whole(Fact line, string text)
    {
        if (line.Source.Place is not { } place || place.End > text.Length)
            return line;
        var end = text.IndexOf('\n', place.Start);
        return line with { Statement = text[place.Start..(end < 0 ? text.Length : end)].TrimEnd() };
    }

    /// <summary>The line without the word that introduces it.</summary>
    public static string Body(string statement) => Introduction().Replace(statement, "", 1);

    [GeneratedRegex(@"^(?:correction|corrected|clarification)\b[^:.]{0,40}[:–—]|\b(?:an|the) (?:earlier|previous|original) version of this (?:article|story|report|page)\b|\bthis (?:article|story|report|page) (?:was|has been) (?:corrected|amended)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?:correction|corrected|clarification)\b[^:.]{0,40}[:–—]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Introduction();
}
