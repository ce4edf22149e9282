using System.Buffers;
using Briefing.Language.Wording;

namespace Briefing.Language.Sentences;

/// <summary>Decides whether a sentence ends at a stop.</summary>
internal static class SentenceEnds
{
    private const int LongestAbbreviation = 8;

    private static readonly SearchValues<char> SpeechStops = SearchValues.Create(".,;:?!“\"");

    /// <summary>Marks that can end a sentence, of any script.</summary>
    public static bool IsTerminator(char unit) =>
        unit is '.' or '!' or '?' or '…' or '‽' or '⁇' or '⁈' or '⁉' or '؟' or '۔' or '।' or '॥' or '።' or '។'
            || IsWide(unit);

    /// <summary>Full stops of scripts that write no blank after them.</summary>
    public static bool IsWide(char unit) => unit is '。' or '！' or '？' or '．' or '｡';

    /// <summary>
    /// Whether the sentence ends with the stops that start at <paramref name="stop"/>.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="paragraph">The stretch looked at; nothing outside it counts.</param>
    /// <param name="start">Where the sentence began, blanks before it included.</param>
    /// <param name="stop">First stop of the run.</param>
    /// <param name="afterStops">Unit after the last stop of the run.</param>
    /// <param name="afterClosers">Unit after the closing quotation marks and brackets that follow.</param>
    public static bool EndsAt(string text, TextSpan paragraph, int start, int stop, int afterStops, int afterClosers)
    {
        if (afterClosers >= paragraph.End)
            return true;
        if (IsWide(text[afterStops - 1]))
            return afterClosers == afterStops || text[afterClosers] is not ('と' or '、' or '，' or '。');
        var next = afterClosers;
        while (next < paragraph.End && char.IsWhiteSpace(text[next]))
            next++;
        if (next >= paragraph.End)
            return true;
        if (next == afterClosers)
            return EndsWithoutBlank(text, paragraph, stop, afterStops, afterClosers);
        var isSingleStop = afterStops == stop + 1 && text[stop] == '.';
        if (isSingleStop && IsListNumber(text, paragraph, start, stop))
            return false;
        var visible = SkipOpeners(text, next, paragraph.End);
        if (visible >= paragraph.End)
            return false;
        if (afterClosers > afterStops && text[afterStops - 1] is '!' or '?' && SpeechFollows(text, next, paragraph.End))
            return false;
        if (isSingleStop && afterClosers == afterStops && visible == next)
            return CanStart(text, visible, paragraph.End) && !IsAbbreviated(text, paragraph, stop, visible);
        return CanStart(text, visible, paragraph.End);
    }

    /// <summary>The sentence so far is only "3.": it numbers what follows.</summary>
    private static bool IsListNumber(string text, TextSpan paragraph, int start, int stop)
    {
        while (start < stop && char.IsWhiteSpace(text[start]))
            start++;
        return Paragraphs.LengthOfListNumber(text, start, paragraph.End) == stop + 1 - start;
    }

    /// <summary>
    /// "…the clashes.The figures": a stop between a lower-case word and a capitalised one, without a blank.
    /// </summary>
    private static bool EndsWithoutBlank(string text, TextSpan paragraph, int stop, int afterStops, int next)
    {
        if (next + 1 >= paragraph.End || !char.IsUpper(text[next])
            || !(char.IsLower(text[next + 1]) || text[next + 1] == ' '))
            return false;
        if (stop - 2 < paragraph.Start || (text[stop] == '.' && afterStops > stop + 1))
            return false;
        return next > afterStops
            || (char.IsLower(text[stop - 1]) && char.IsLower(text[stop - 2]) && !IsAddress(text, paragraph, stop));
    }

    private static bool IsAddress(string text, TextSpan paragraph, int stop)
    {
        var from = Math.Max(paragraph.Start, stop - 40);
        var before = text.AsSpan(from, stop - from);
        before = before[(before.LastIndexOf(' ') + 1)..];
        var after = text.AsSpan(stop + 1, Math.Min(40, paragraph.End - stop - 1));
        var blank = after.IndexOf(' ');
        after = blank < 0 ? after : after[..blank];
        return before.IndexOfAny('/', '@', '.') >= 0 || after.IndexOfAny('/', '@') >= 0
            || before.EndsWith("www", StringComparison.Ordinal)
            || after.TrimEnd(".,;:").Equals("Com", StringComparison.OrdinalIgnoreCase);
    }

    private static int SkipOpeners(string text, int at, int end)
    {
        while (at < end && (Quotations.IsOpener(text[at]) || Quotations.IsCloser(text[at])))
            at++;
        return at;
    }

    private static bool CanStart(string text, int at, int end) =>
        !char.IsLower(text[at]) ? text[at] is not (',' or ';' or ':' or '.')
            : at + 1 < end && char.IsUpper(text[at + 1]);

    /// <summary>“Never!” the minister said, or “Never!” Tokayev said: the sentence goes on with its speaker.</summary>
    private static bool SpeechFollows(string text, int at, int end)
    {
        var stretch = text.AsSpan(at, Math.Min(60, end - at));
        var stop = stretch.IndexOfAny(SpeechStops);
        if (stop >= 0)
            stretch = stretch[..stop];
        var words = 0;
        foreach (var range in stretch.Split(' '))
        {
            var word = stretch[range];
            if (word is "said" or "says" or "asked" or "asks" or "added" or "told" or "wrote" or "replied" or "tweeted"
                or "shouted")
                return words > 0;
            if (++words > 5 || word is "The" or "He" or "She" or "They" or "It" or "But" or "In" or "On")
                return false;
        }
        return false;
    }

    private static bool IsAbbreviated(string text, TextSpan paragraph, int stop, int next)
    {
        var start = stop;
        while (start > paragraph.Start && stop - start <= LongestAbbreviation
            && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
            start--;
        if (start == stop || stop - start > LongestAbbreviation)
            return false;
        var word = text[start..stop].ToLowerInvariant();
        var nextWord = WordAt(text, next, paragraph.End);
        if (word.Length == 1 && char.IsUpper(text[start]))
            return IsInitialBeforeName(text, paragraph, start, nextWord);
        if (Abbreviations.TimeOfDay.Contains(word))
            return Abbreviations.AfterTime.Contains(nextWord);
        if (Abbreviations.BeforeName.Contains(word) && IsWrittenAsTitle(text, start, word, nextWord))
            return true;
        if (Abbreviations.BeforeNumber.Contains(word) && char.IsAsciiDigit(text[next]))
            return true;
        return Abbreviations.Anywhere.Contains(word) && IsWrittenShort(text, start, word)
            && !Abbreviations.Starters.Contains(nextWord) && !char.IsAsciiDigit(text[next]);
    }

    /// <summary>
    /// "min", "sec", "dir" and the like are titles when capitalised; "vs", "e.g", "approx" are short forms in any case.
    /// </summary>
    private static bool IsWrittenAsTitle(string text, int start, string word, string next) =>
        char.IsUpper(text[start]) ? !(word is "st" or "col" or "rep" && Abbreviations.Starters.Contains(next))
            : word.Contains('.', StringComparison.Ordinal)
            || word is "vs" or "v" or "approx" or "ca" or "cf" or "viz" or "esp" or "incl" or "excl";

    /// <summary>
    /// "wash", "miss", "ill", "sat", "sun" are words in lower case and short forms only when capitalised.
    /// </summary>
    private static bool IsWrittenShort(string text, int start, string word) =>
        char.IsUpper(text[start]) || word.Contains('.', StringComparison.Ordinal)
        || word is "etc" or "al" or "est" or "hr" or "hrs" or "mins" or "secs" or "lb" or "lbs" or "oz" or "kg" or "km"
        or "mph" or "sq" or "ft";

    /// <summary>"J. K. Rowling" goes on; "Plan B. The council" and "so do I. He" end.</summary>
    private static bool IsInitialBeforeName(string text, TextSpan paragraph, int start, string next)
    {
        if (Abbreviations.Starters.Contains(next) && next is not "a")
            return false;
        if (start - 2 < paragraph.Start || text[start - 1] != ' ')
            return true;
        return text[start] != 'I' || !char.IsLower(text[start - 2]) || StartsCapitalised(text, paragraph, start - 2);
    }

    private static bool StartsCapitalised(string text, TextSpan paragraph, int last)
    {
        var start = last;
        while (start > paragraph.Start && last - start < 20 && char.IsLetter(text[start - 1]))
            start--;
        return char.IsUpper(text[start]);
    }

    private static string WordAt(string text, int start, int end)
    {
        var at = start;
        while (at < end && at - start < 24 && (char.IsLetter(text[at]) || WordScanner.IsApostrophe(text[at])))
            at++;
        return text[start..at].ToLowerInvariant();
    }
}
