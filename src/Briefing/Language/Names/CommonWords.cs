using System.Collections.Frozen;

namespace Briefing.Language.Names;

/// <summary>English words that are mostly written in lower case: with a capital they need not be names.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words =
        WordFiles.Lines("common-words.txt").ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Endings = ["s", "es", "d", "ed", "ing", "ly", "er", "ers"];

    /// <summary>
    /// Whether the word, in lower case, is one of them, is formed from one, or is made of them with hyphens.
    /// </summary>
    public static bool Contains(string lower)
    {
        if (Words.Contains(lower))
            return true;
        if (lower.Contains('-', StringComparison.Ordinal))
            return lower.Split('-').All(part => part.Length == 0 || Words.Contains(part));
        foreach (var ending in Endings)
        {
            if (lower.Length > ending.Length + 3 && lower.EndsWith(ending, StringComparison.Ordinal)
                && Words.Contains(lower[..^ending.Length]))
                return true;
        }
        return false;
    }
}
