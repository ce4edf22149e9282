using System.Globalization;
using Briefing.Language;
using Briefing.Language.Wording;

namespace Briefing.Facts;

/// <summary>Knows whether a statement that took another's place only says the same in a slightly different form.</summary>
/// <remarks>
/// Whoever was told the one must hear of the other unless nothing that was told has changed, so in doubt it is another
/// statement. The same words must follow each other, with the same figures, names and signs. What may differ: case,
/// punctuation and quotation marks; articles; a number in words or in digits; "per cent", "percent" or "%"; and the place
/// of who says so, where that is the same and merely says it ("the ministry said", "according to the ministry").
/// </remarks>
public static class Rewording
{
    private const string PerCent = "%";

    private static readonly HashSet<string> Articles = ["a", "an", "the", "that"];

    /// <summary>Words that tell that somebody says something, and nothing about how.</summary>
    private static readonly HashSet<string> MereSaying = ["said", "says", "stated", "according", "to", "has", "have", "as"];

    /// <summary>Whether the two say the same.</summary>
    public static bool SaysTheSame(string before, string after) =>
        Asks(before) == Asks(after) && Said(before).SequenceEqual(Said(after), StringComparer.Ordinal);

    private static bool Asks(string statement) => statement.TrimEnd().EndsWith('?');

    /// <summary>The words of what is said, then, behind a mark, those of who says so.</summary>
    private static IEnumerable<string> Said(string statement)
    {
        if (AttributionFinder.Find(statement) is not { } attribution)
            return Words(statement);
        var source = Words(attribution.Source).ToList();
        var saying = Words(attribution.Span.Of(statement)).Except(source, StringComparer.Ordinal);
        return saying.All(MereSaying.Contains)
            ? Words($"{statement[..attribution.Span.Start]} {statement[attribution.Span.End..]}").Append("|").Concat(source)
            : Words(statement);
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var at = 0;
        foreach (var word in WordScanner.Scan(text))
        {
            AddSigns(words, text, at, word.Start);
            var plain = Plain(word.Lower);
            if (plain is "cent" && words is [.., "per"])
                words[^1] = PerCent;
            else if (!Articles.Contains(plain))
                words.Add(word.IsPossessive ? plain + "'s" : plain);
            at = word.End;
        }
        AddSigns(words, text, at, text.Length);
        return words;
    }

    private static string Plain(string lower)
    {
        if (NumberWords.SmallOf(lower) is { } number)
            return number.ToString(CultureInfo.InvariantCulture);
        if (char.IsAsciiDigit(lower[0]))
            return lower.Replace(",", "", StringComparison.Ordinal);
        return lower is "percent" ? PerCent : lower.Replace('’', '\'').Replace('ʼ', '\'');
    }

    /// <summary>Signs that mean something, such as those of currencies, and a minus before a number.</summary>
    private static void AddSigns(List<string> words, string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (char.IsSymbol(text[at]) || text[at] == '%' || IsMinus(text, at))
                words.Add(text[at].ToString());
        }
    }

    private static bool IsMinus(string text, int at) =>
        WordScanner.IsHyphen(text[at]) && (at == 0 || text[at - 1] == ' ') && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
}
