using Briefing.Language.Dates;
using Briefing.Language.Names;
using Briefing.Language.Wording;

namespace Briefing.Language.Claims;

/// <summary>Reads the noun phrase that names a speaker, before a verb or after one.</summary>
internal sealed class SpeakerReader(string text, List<Word> words)
{
    private const int MostWords = 14;

    /// <summary>
    /// The speaker that ends right before the word at <paramref name="verb"/>: first and last word, or null.
    /// </summary>
    public (int First, int Last)? Before(int verb)
    {
        var last = BeforeAdverbs(verb - 1);
        if (last < 0 || !IsBlankOrComma(last))
            return null;
        return IsBlank(last) ? Phrase(last) : BeforeApposition(last);
    }

    /// <summary>Passes "also", "has", "on Tuesday" between the speaker and the verb.</summary>
    private int BeforeAdverbs(int last)
    {
        while (last >= 0 && IsBlank(last) && SpeechWords.BetweenSpeakerAndVerb.Contains(words[last].Lower))
            last--;
        if (last > 0 && IsBlank(last) && words[last].IsCapitalised && CalendarWords.IsCalendarWord(words[last].Lower))
            last -= words[last - 1].Lower is "on" or "in" or "late" or "early" or "last" ? 2 : 1;
        return last;
    }

    /// <summary>The speaker that starts with the word at <paramref name="first"/>, or null.</summary>
    public (int First, int Last)? After(int first)
    {
        if (first >= words.Count || !StartsPhrase(first))
            return null;
        if (SpeechWords.PersonalPronouns.Contains(words[first].Lower))
            return (first, first);
        var last = first;
        while (last + 1 < words.Count && last - first < MostWords && IsInside(last) && !EndsBefore(last + 1))
            last++;
        while (last > first && (SpeechWords.Prepositions.Contains(words[last].Lower)
            || SpeechWords.Determiners.Contains(words[last].Lower)
            || words[last].Lower is "and" or "also" or "later"))
            last--;
        return (first, last);
    }

    /// <summary>"Rafael Grossi, the agency's head, said": the speaker stands before the first comma.</summary>
    private (int First, int Last)? BeforeApposition(int last)
    {
        for (var at = last; at > 0 && last - at < MostWords; at--)
        {
            if (IsBlank(at - 1))
                continue;
            if (!IsComma(at - 1))
                return null;
            var isApposition = SpeechWords.Determiners.Contains(words[at].Lower) || words[at].Lower is "who"
                || words[at].IsNumber || words[at].IsAllCapitals
                || HasRole(at, last);
            return isApposition ? Phrase(at - 1) : null;
        }
        return null;
    }

    private bool HasRole(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (RoleReader.IsRole(words[at].Lower))
                return true;
        }
        return false;
    }

    private (int First, int Last)? Phrase(int last)
    {
        if (SpeechWords.PersonalPronouns.Contains(words[last].Lower) && !words[last].IsAllCapitals)
            return (last, last);
        if (!CanEnd(last))
            return null;
        var first = last;
        while (first > 0 && last - first < MostWords && IsInside(first - 1)
            && !SpeechWords.ClauseStarters.Contains(words[first - 1].Lower)
            && !IsClauseAnd(first - 1) && !SpeechWords.Verbs.Contains(words[first - 1].Lower))
            first--;
        first = WithoutAdverbial(words[first].Lower is "late" or "early" or "later" or "earlier" && first < last
            ? first + 1 : first, last);
        while (first < last && words[first].Lower is "and" or "meanwhile" or "however" or "but" or "yesterday"
            or "today" or "earlier" or "later" or "also")
            first++;
        return StartsPhrase(first) && NamesSomebody(first, last) ? (first, last) : null;
    }

    /// <summary>
    /// A speaker has a capital, an article or is known to speak without one: "updates announced on Monday" has none.
    /// </summary>
    private bool NamesSomebody(int first, int last)
    {
        if (words[last].IsCapitalised && CalendarWords.IsCalendarWord(words[last].Lower))
            return false;
        for (var at = first; at <= last; at++)
        {
            var lower = words[at].Lower;
            if (words[at].IsCapitalised && at > 0 || SpeechWords.Determiners.Contains(lower)
                || SpeechWords.BareSpeakers.Contains(lower)
                || RoleReader.IsRole(lower) || (lower.EndsWith('s') && RoleReader.IsRole(lower[..^1])))
                return true;
        }
        return words[first].IsCapitalised && first == last && !words[first].Lower.EndsWith('s');
    }

    /// <summary>"On Thursday the ministry said": cuts what stands before the speaker.</summary>
    private int WithoutAdverbial(int first, int last)
    {
        if (!SpeechWords.Prepositions.Contains(words[first].Lower))
            return first;
        for (var at = first + 1; at <= last; at++)
        {
            if (at > first + 1 && (SpeechWords.Determiners.Contains(words[at].Lower)
                || SpeechWords.Pronouns.Contains(words[at].Lower)
                || SpeechWords.BareSpeakers.Contains(words[at].Lower)))
                return at;
            if (IsPartOfDate(at) && at < last && !IsPartOfDate(at + 1))
                return at + 1;
        }
        return last;
    }

    private bool IsPartOfDate(int at) => CalendarWords.IsCalendarWord(words[at].Lower) || words[at].IsNumber;

    private bool CanEnd(int at)
    {
        var word = words[at];
        return !SpeechWords.ClauseStarters.Contains(word.Lower) && !SpeechWords.Determiners.Contains(word.Lower)
            && !SpeechWords.Prepositions.Contains(word.Lower)
            && !(StopWords.Contains(word.Lower) && !word.IsAllCapitals)
            && !word.Lower.EndsWith("ly", StringComparison.Ordinal);
    }

    private bool StartsPhrase(int at)
    {
        var word = words[at];
        return word.IsCapitalised || SpeechWords.Determiners.Contains(word.Lower)
            || SpeechWords.Pronouns.Contains(word.Lower)
            || SpeechWords.BareSpeakers.Contains(word.Lower) || !StopWords.Contains(word.Lower);
    }

    /// <summary>"…fled and police said" starts a clause; "the U.N. and the EU said" names two speakers.</summary>
    private bool IsClauseAnd(int at) =>
        words[at].Lower == "and" && !(at > 0 && at + 1 < words.Count && words[at - 1].IsCapitalised
            && (words[at + 1].IsCapitalised || SpeechWords.Determiners.Contains(words[at + 1].Lower)));

    private bool EndsBefore(int at) =>
        SpeechWords.ClauseStarters.Contains(words[at].Lower) || SpeechWords.Verbs.Contains(words[at].Lower)
        || SpeechWords.BetweenSpeakerAndVerb.Contains(words[at].Lower)
        || (CalendarWords.IsCalendarWord(words[at].Lower) && words[at].IsCapitalised)
        || words[at].Lower is "who" or "which" or "citing" or "adding" or "yesterday" or "told";

    /// <summary>Only blanks, or the stop of a title, between the word and the next.</summary>
    private bool IsInside(int at)
    {
        for (var unit = words[at].End; unit < words[at + 1].Start; unit++)
        {
            var isPossessive = words[at].IsPossessive && unit < words[at].End + 2;
            var isPlural = WordScanner.IsApostrophe(text[unit]) && unit == words[at].End && text[unit - 1] == 's';
            if (!isPossessive && !isPlural && text[unit] is not (' ' or '\u00a0')
                && !(text[unit] == '.' && words[at].Text.Length <= 4) && text[unit] != '&')
                return false;
        }
        return true;
    }

    private bool IsBlank(int at) => IsInside(at);

    private bool IsComma(int at) =>
        text.AsSpan(words[at].End, words[at + 1].Start - words[at].End).Trim() is "," or ".,";

    private bool IsBlankOrComma(int at) => IsBlank(at) || IsComma(at);
}
