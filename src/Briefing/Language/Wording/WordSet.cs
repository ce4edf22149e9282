using System.Collections.Frozen;

namespace Briefing.Language.Wording;

/// <summary>Sets of lower-case words written as plain lists.</summary>
internal static class WordSet
{
    private static readonly char[] Blanks = [' ', '\n', '\r', '\t'];

    /// <summary>The blank-separated words of a list; an underscore stands for a blank inside an entry.</summary>
    public static FrozenSet<string> Of(string list) =>
        list.Split(Blanks, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Replace('_', ' '))
            .ToFrozenSet(StringComparer.Ordinal);
}
