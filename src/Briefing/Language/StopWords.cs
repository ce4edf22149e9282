using System.Collections.Frozen;

namespace Briefing.Language;

/// <summary>English words that carry no meaning of their own when searching.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> Words = """
        a an the this that these those and or but nor so if then than as of at by for from in into on onto to with
        within without about over under up down out off is are was were be been being am do does did doing done have has
        had having will would shall should can could may might must i you he she it we they me him her us them my your
        his its our their mine yours hers ours theirs who whom whose which what when where why how there here not no too
        very just also any some such own same s t d ll m re ve don't isn't wasn't aren't weren't didn't doesn't haven't
        hasn't hadn't can't couldn't won't wouldn't shouldn't mustn't
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the word, in any case and with a straight or curly apostrophe, is one of them; "it's" and "they've" are
    /// as much as "it" and "they".
    /// </summary>
    public static bool Contains(string word)
    {
        if (Words.Contains(word))
            return true;
        var apostrophe = word.AsSpan().IndexOfAny('\'', '’');
        return apostrophe > 0 && (Words.Contains(word[..apostrophe]) || Words.Contains(word.Replace('’', '\'')));
    }
}
