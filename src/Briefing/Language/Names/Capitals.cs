using Briefing.Language.Dates;
using Briefing.Language.Wording;

namespace Briefing.Language.Names;

/// <summary>Decides which capitals speak for a name.</summary>
internal sealed class Capitals(NameText text, GazetteerLookup gazetteer)
{
    /// <summary>Whether a name may start with the word.</summary>
    public bool CanStart(int at)
    {
        var word = text.Words[at];
        if (text.IsShouted(at) || IsNeverName(at))
            return false;
        if (!word.IsCapitalised)
            return StartsWithArticle(word);
        if (IsCompoundAdjective(word) || (StopWords.Contains(word.Lower) && !IsCapitalisedBody(word)))
            return false;
        return !text.NeedsEvidence(at) || HasEvidence(at);
    }

    /// <summary>"US" and "WHO" are names although "us" and "who" are small words.</summary>
    private static bool IsCapitalisedBody(Word word) => word.Text is "US" or "WHO";

    /// <summary>"al-Bashir", "el-Sisi".</summary>
    public static bool StartsWithArticle(Word word) =>
        word.Text.Length > 3 && word.Text[..3] is "al-" or "el-" or "ul-" && char.IsUpper(word.Text[3]);

    /// <summary>"Russian-occupied", "London-based", "Post-Soviet", "Ex-intelligence".</summary>
    private static bool IsCompoundAdjective(Word word)
    {
        var hyphen = word.Text.IndexOfAny(['-', '\u2010', '\u2011']);
        if (hyphen <= 0 || hyphen + 1 >= word.Text.Length)
            return false;
        return (Gazetteer.IsDemonym(word.Lower[(hyphen + 1)..])
            && (Gazetteer.IsDemonym(word.Lower[..hyphen])
                || word.Lower[..hyphen] is "anglo" or "afro" or "sino" or "franco"))
            || (char.IsLower(word.Text[hyphen + 1]) && !Gazetteer.IsPlace(word.Lower)
                && !Gazetteer.IsGivenName(word.Lower))
            || word.Lower[..hyphen] is "post" or "pre" or "anti" or "pro" or "non" or "ex" or "mid";
    }

    private bool IsNeverName(int at)
    {
        var lower = text.Lower(at);
        if (lower is "i" || (lower.Length > 1 && lower[0] == 'i' && WordScanner.IsApostrophe(lower[1])))
            return true;
        // "Theresa May" and "April Jones" are persons; a day or month anywhere else is not.
        return CalendarWords.IsCalendarWord(lower)
            && !(lower is "may" or "august" or "march" or "jan" or "april" or "june" && IsSurnameHere(at));
    }

    private bool IsSurnameHere(int at)
    {
        if (at == 0 || !text.IsAdjacent(at - 1) || !text.Words[at - 1].IsCapitalised
            || (at + 1 < text.Words.Count && text.Words[at + 1].IsNumber))
            return false;
        var before = text.Lower(at - 1);
        if (Gazetteer.IsGivenName(before) || NameCues.Honorifics.Contains(before))
            return true;
        return !text.NeedsEvidence(at - 1) && gazetteer.PlaceLength(at - 1) == 0
            && gazetteer.DemonymLength(at - 1) == 0 && !StopWords.Contains(before)
            && !CalendarWords.IsCalendarWord(before) && !RoleReader.IsRole(before);
    }

    /// <summary>Whether a name may go on with the word.</summary>
    public bool CanGoOn(int at)
    {
        if (at >= text.Words.Count)
            return false;
        var word = text.Words[at];
        if (!word.IsCapitalised)
            return StartsWithArticle(word);
        if (text.IsShouted(at) || IsNeverName(at) || IsCompoundAdjective(word))
            return false;
        if (StopWords.Contains(word.Lower) && !IsCapitalisedBody(word) && !word.IsInitial && word.Lower != "may")
            return NameCues.PersonConnectors.Contains(word.Lower);
        return !text.IsInTitleCase(at) || HasEvidence(at);
    }

    private bool HasEvidence(int at)
    {
        var word = text.Words[at];
        if (gazetteer.PlaceLength(at) > 0 || KnownBodies.Contains(word.Lower))
            return true;
        if (NameCues.Starters.Contains(word.Lower) && !NameCues.RoleModifiers.Contains(word.Lower))
            return false;
        var goesOn = text.IsAdjacent(at) && text.Words[at + 1].IsCapitalised && !IsNeverName(at + 1)
            && !StopWords.Contains(text.Lower(at + 1));
        if (NameCues.Honorifics.Contains(word.Lower) || RoleReader.IsRole(word.Lower)
            || NameCues.RoleModifiers.Contains(word.Lower)
            || gazetteer.DemonymLength(at) > 0)
            return goesOn;
        if (word.IsAllCapitals || word.IsInitial)
            return true;
        var isSeenAsWord = text.IsSeenInLowerCase(word.Lower);
        if (text.IsSeenCapitalisedInside(word.Text) && !isSeenAsWord)
            return true;
        var isCommonWord = isSeenAsWord || CommonWords.Contains(word.Lower);
        if (Gazetteer.IsGivenName(word.Lower) && (goesOn || !isCommonWord))
            return true;
        return !isCommonWord && word.Text.Length > 2 && !EndsAsVerbOrAdverb(word.Lower);
    }

    private static bool EndsAsVerbOrAdverb(string lower) =>
        lower.Length > 5 && (lower.EndsWith("ing", StringComparison.Ordinal)
            || lower.EndsWith("ly", StringComparison.Ordinal));
}
