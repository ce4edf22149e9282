using System.Collections.Frozen;

namespace Briefing.Articles;

/// <summary>Guesses a text's language by its commonest small words.</summary>
internal static class LanguageGuess
{
    private const int Sample = 400;

    /// <summary>Share of the words that must be small words of the language, so that a list of names is not guessed.</summary>
    private const double MinShare = 0.12;

    private static readonly FrozenDictionary<string, FrozenSet<string>> SmallWords = new Dictionary<string, string>
    {
        ["en"] = "the of and to in that is was for on with as by at from it has have are his their which were be an",
        ["de"] = "der die das und ist nicht mit den von zu im ein eine auf für dem des sich auch als wird werden bei",
        ["fr"] = "le la les et des est une dans pour que qui sur pas plus par avec au du cette sont il elle aux ce",
        ["es"] = "el la los las y que en un una por con para del se es no su al como más pero sus este está",
        ["it"] = "il lo gli di che per con una non del della è sono nel alla più come anche si dei delle le i ma",
        ["pt"] = "o os as e que em um uma por com para do da não se é dos das mais como ao na no foi são",
        ["nl"] = "de het een van en in is dat op te zijn voor met niet aan er om ook als bij naar door maar uit",
        ["pl"] = "i w na się nie z do jest to że o jak po za od przez dla oraz ale był które przy są co",
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' ').ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The two-letter code, or null when no language stands out.</summary>
    public static string? Of(string text)
    {
        var words = text.AsSpan()[..Math.Min(text.Length, 20 * Sample)].ToString().ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.', ',', '"', '“', '”', '(', ')', ';', ':'))
            .Take(Sample).ToList();
        var (language, share) = SmallWords
            .Select(pair => (pair.Key, Share: words.Count(pair.Value.Contains) / (double)Math.Max(words.Count, 1)))
            .MaxBy(guess => guess.Share);
        return share >= MinShare ? language : null;
    }
}
