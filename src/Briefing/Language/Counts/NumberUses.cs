using System.Collections.Frozen;
using Briefing.Language.Wording;

namespace Briefing.Language.Counts;

/// <summary>
/// Tells numbers that count something from years, dates, times, ages, scores and names that hold a number.
/// </summary>
internal static class NumberUses
{
    private static readonly FrozenSet<string> NamedByNumber = WordSet.Of("""
        no number article section chapter page phase level group flight route highway apartment room channel part season
        episode version type class grade category resolution bus gate act title stage round week day year unit
        """);

    private static readonly FrozenSet<string> BeforeYear = WordSet.Of("""
        in since by until till during from of to before after early late mid year the and between circa spring summer
        autumn fall winter
        """);

    /// <summary>Words that have a capital only because they stand first.</summary>
    private static readonly FrozenSet<string> NeverNames = WordSet.Of("""
        between among of all nearly almost roughly approximately only another plus since until during after before
        including killing leaving injuring yesterday today
        """);

    private static readonly FrozenSet<string> TimeWords = WordSet.Of("""
        am pm a.m a.m. p.m p.m. gmt bst est edt pst pdt utc et o'clock o’clock noon hours'
        """);

    /// <summary>Whether the number at the word is not a count.</summary>
    public static bool IsNoCount(string text, List<Word> words, NumberReading number, bool hasQualifier)
    {
        if (number.Unit is not null)
            return false;
        return IsTimeOrScore(text, words, number) || IsAge(text, words, number) || IsPartOfDate(text, words, number)
            || IsYear(words, number, hasQualifier) || (!hasQualifier && IsNameNumber(text, words, number))
            || IsLoneOne(text, words, number);
    }

    private static bool IsTimeOrScore(string text, List<Word> words, NumberReading number)
    {
        var before = number.Start > 0 ? text[number.Start - 1] : ' ';
        var after = number.End < text.Length ? text[number.End] : ' ';
        if (before is ':' && number.Start > 1 && char.IsAsciiDigit(text[number.Start - 2]))
            return true;
        if (after is ':' && number.End + 1 < text.Length && char.IsAsciiDigit(text[number.End + 1]))
            return true;
        if (before is '/' or '#' or '@' or '_' or '\\' || after is '/' or '@' or '_' or '\\')
            return true;
        if (number.Next < words.Count && words[number.Next].Start - number.End <= 1
            && TimeWords.Contains(words[number.Next].Lower))
            return true;
        // A score ("2-1") is followed by no noun of its own; a range ("6-8 inches") is.
        var isJoined = (before is '-' or '–' && number.Start > 1 && char.IsAsciiDigit(text[number.Start - 2]))
            || (after is '-' or '–' && number.End + 1 < text.Length && char.IsAsciiDigit(text[number.End + 1]));
        return isJoined && !RangeCounts(text, words, number);
    }

    private static bool RangeCounts(string text, List<Word> words, NumberReading number)
    {
        var next = number.End < text.Length && text[number.End] is '-' or '–' ? number.Next + 1 : number.Next;
        return next < words.Count && next > 0 && WordScanner.OnlyBlanks(text, words[next - 1].End, words[next].Start)
            && CountedNouns.ReadsAsPlural(words[next].Lower);
    }

    /// <summary>"aged 54", "Massimov, 54,", "54 years old", "54-year-old".</summary>
    private static bool IsAge(string text, List<Word> words, NumberReading number)
    {
        if (number.First > 0 && words[number.First - 1].Lower is "aged" or "age" or "ages")
            return true;
        if (number.Next + 1 < words.Count && words[number.Next].Lower is "years" or "year" or "months"
            && words[number.Next + 1].Lower is "old")
            return true;
        if (number.IsWord || number.Value is < 1 or > 115 || number.First == 0
            || !words[number.First - 1].IsCapitalised)
            return false;
        var isSetOff = number.Start >= 2 && text[number.Start - 2] == ','
            && number.Start - 2 == words[number.First - 1].End;
        return isSetOff && number.End < text.Length && text[number.End] is ',' or '.';
    }

    private static bool IsPartOfDate(string text, List<Word> words, NumberReading number)
    {
        if (number.IsWord || number.Value > 2200)
            return false;
        if (number.First > 0 && NumberReader.IsMonth(words[number.First - 1])
            && number.Start - words[number.First - 1].End <= 2
            && !(number.Next < words.Count && CountedNouns.ReadsAsPlural(words[number.Next].Lower)))
            return true;
        if (number.Next < words.Count && number.Value <= 31 && NumberReader.IsMonth(words[number.Next])
            && words[number.Next].Start == number.End + 1)
            return true;
        // "January 5, 2022" and "2022-01-05".
        return (number.First > 1 && number.Value >= 1000 && words[number.First - 1].IsNumber
            && NumberReader.IsMonth(words[number.First - 2]))
            || (number.End + 2 < text.Length && text[number.End] == '-' && text[number.End + 1] is '0' or '1'
                && number.Value >= 1000);
    }

    /// <summary>
    /// Four digits without a separator, unless a plural follows and something else speaks for a count.
    /// </summary>
    private static bool IsYear(List<Word> words, NumberReading number, bool hasQualifier)
    {
        var word = words[number.First].Text;
        if (number.IsWord || word.Length != 4 || number.Value is < 1500 or > 2150 || number.Next - number.First > 1)
            return false;
        var before = number.First > 0 ? words[number.First - 1].Lower : "in";
        var countsNext = number.Next < words.Count && CountedNouns.ReadsAsPlural(words[number.Next].Lower)
            && !words[number.Next].IsCapitalised;
        if (hasQualifier && (countsNext || number.Value is < 1900 or > 2060))
            return false;
        return BeforeYear.Contains(before) || number.Value is >= 1900 and <= 2060 || !countsNext;
    }

    /// <summary>"Article 5", "Flight 370", "Boeing 737": the number belongs to a name.</summary>
    private static bool IsNameNumber(string text, List<Word> words, NumberReading number)
    {
        if (number.First == 0 || !WordScanner.OnlyBlanks(text, words[number.First - 1].End, number.Start))
            return number.First > 0 && words[number.First - 1].Lower is "no" or "nos"
                && number.Start - words[number.First - 1].End == 2;
        var before = words[number.First - 1];
        if (NamedByNumber.Contains(before.Lower)
            && (before.IsCapitalised || before.Lower is not ("week" or "day" or "year" or "part" or "unit")))
            return true;
        var hasNoun = number.Next < words.Count && WordScanner.OnlyBlanks(text, number.End, words[number.Next].Start)
            && CountedNouns.ReadsAsPlural(words[number.Next].Lower);
        return before.IsCapitalised && !hasNoun && !StopWords.Contains(before.Lower)
            && !NeverNames.Contains(before.Lower);
    }

    /// <summary>"one of them", "one another", "no one", "one prevents": not a count.</summary>
    private static bool IsLoneOne(string text, List<Word> words, NumberReading number)
    {
        if (!number.IsWord || number.Value != 1 || words[number.First].Lower is not "one"
            || number.Next - number.First > 1)
            return false;
        if (number.First > 0 && words[number.First - 1].Lower is "no" or "the" or "this" or "that" or "any" or "every"
            or "each" or "another" or "which")
            return true;
        return number.Next >= words.Count || !WordScanner.OnlyBlanks(text, number.End, words[number.Next].Start)
            || StopWords.Contains(words[number.Next].Lower) || words[number.Next].Lower is "another"
            || (words[number.Next].Lower.EndsWith('s')
                && !words[number.Next].Lower.EndsWith("ss", StringComparison.Ordinal));
    }
}
