using System.Collections.Frozen;
using Briefing.Language.Wording;

namespace Briefing.Language;

/// <summary>Guesses the language of a text from its script and its most frequent small words.</summary>
public static class LanguageGuess
{
    /// <summary>More than this tells nothing new.</summary>
    private const int MostUnitsRead = 4000;

    /// <summary>Fewer small words than this tell nothing.</summary>
    private const int FewestHits = 2;

    /// <summary>In running text about every third word is a small one; a list of names has hardly any.</summary>
    private const double LeastShare = 0.1;

    /// <summary>
    /// Two-letter code (ISO 639-1, lower case) of one of en, de, fr, es, it, pt, nl, sv, pl, tr, ru, uk, ar, fa, he,
    /// el, hi, th, zh, ja, ko; null when the text is too short or of none of them.
    /// </summary>
    public static string? Of(string text)
    {
        var sample = text.Length > MostUnitsRead ? text[..MostUnitsRead] : text;
        var scripts = ScriptCounts.Of(sample);
        if (scripts.Letters == 0)
            return null;
        return scripts.Language ?? OfSmallWords(sample, scripts.IsCyrillic ? SmallWords.Cyrillic : SmallWords.Latin);
    }

    private static string? OfSmallWords(string sample, IReadOnlyList<KeyValuePair<string, FrozenSet<string>>> profiles)
    {
        var hits = new double[profiles.Count];
        var words = WordScanner.Scan(sample);
        foreach (var word in words)
        {
            for (var language = 0; language < hits.Length; language++)
            {
                if (profiles[language].Value.Contains(word.Lower))
                    hits[language]++;
            }
        }
        var best = Array.IndexOf(hits, hits.Max());
        var isAlone = hits.Count(count => count == hits[best]) == 1;
        return hits[best] >= Math.Max(FewestHits, LeastShare * words.Count) && isAlone ? profiles[best].Key : null;
    }
}
