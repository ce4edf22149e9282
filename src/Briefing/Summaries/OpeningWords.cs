using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Briefing.Summaries;

/// <summary>Tells from its first word whether a sentence hangs on the one before it.</summary>
public static partial class OpeningWords
{
    private static readonly FrozenSet<string> Leaning = """
        he she it they this that these those there his her their its
        and but so or also yet still however then meanwhile instead moreover nevertheless afterwards
        i we you
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the sentence opens with a word that points back ("He", "But", "These"), so that alone it would hang; "This week" does not.</summary>
    public static bool LeanBack(string sentence)
    {
        var start = 0;
        while (start < sentence.Length && !char.IsLetterOrDigit(sentence[start]))
            start++;
        var end = start;
        while (end < sentence.Length && char.IsLetter(sentence[end]))
            end++;
        return Leaning.Contains(sentence[start..end]) && !Time().IsMatch(sentence.AsSpan(start));
    }

    [GeneratedRegex(@"^This (?:week|month|year|morning|afternoon|evening|weekend|spring|summer|autumn|winter)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Time();
}
