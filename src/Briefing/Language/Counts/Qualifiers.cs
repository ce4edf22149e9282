using Briefing.Language.Wording;

namespace Briefing.Language.Counts;

/// <summary>Finds the words that limit a number: "more than", "at least", "about", "nearly".</summary>
internal static class Qualifiers
{
    private static readonly string[] Phrases =
    [
        "no fewer than", "no less than", "not less than", "no more than", "as many as", "as few as", "as much as",
        "as little as", "in excess of", "close to", "up to", "at least", "at most", "more than", "less than",
        "fewer than", "greater than", "a total of", "an estimated", "an additional", "a further", "well over",
        "just over", "just under", "some", "about", "around", "nearly", "almost", "roughly", "approximately", "over",
        "under", "above", "below", "only", "just", "another", "additional", "estimated", "exactly",
    ];

    private static readonly string[][] Split = [.. Phrases.Select(phrase => phrase.Split(' '))];

    /// <summary>Index of the first word of the qualifier that ends before <paramref name="at"/>, or -1.</summary>
    public static int StartBefore(string text, List<Word> words, int at, int numberStart)
    {
        if (at == 0 || !WordScanner.OnlyBlanks(text, words[at - 1].End, numberStart))
            return -1;
        foreach (var phrase in Split)
        {
            var first = at - phrase.Length;
            if (first >= 0 && Matches(text, words, first, phrase))
                return first;
        }
        return -1;
    }

    private static bool Matches(string text, List<Word> words, int first, string[] phrase)
    {
        for (var part = 0; part < phrase.Length; part++)
        {
            if (words[first + part].Lower != phrase[part])
                return false;
            if (part > 0 && !WordScanner.OnlyBlanks(text, words[first + part - 1].End, words[first + part].Start))
                return false;
        }
        return true;
    }
}
