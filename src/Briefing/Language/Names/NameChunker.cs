using Briefing.Language.Dates;
using Briefing.Language.Wording;

namespace Briefing.Language.Names;

/// <summary>Finds the runs of words that may be names by their capitals and the small words that join them.</summary>
internal sealed class NameChunker(NameText text)
{
    private const int MostWords = 12;

    /// <summary>The last word of the run that starts at the word, or -1 when none starts there.</summary>
    public int LastOfRun(int at)
    {
        if (!CanStart(at))
            return -1;
        var last = Math.Max(at, at + PlaceLength(at) - 1);
        var isBodyWithOf = text.Lower(last) is var head && NameCues.BodiesWithOf.Contains(head);
        while (last - at < MostWords)
        {
            var next = NextWord(last, isBodyWithOf, at);
            if (next < 0)
                break;
            last = next;
            isBodyWithOf |= NameCues.BodiesWithOf.Contains(text.Lower(last));
        }
        return last;
    }

    /// <summary>The number of words of the longest place in the gazetteer that starts here, 0 when none does.</summary>
    public int PlaceLength(int at) => GazetteerLength(at, Gazetteer.IsPlace);

    /// <summary>The number of words of the longest demonym that starts here, 0 when none does.</summary>
    public int DemonymLength(int at) => GazetteerLength(at, Gazetteer.IsDemonym);

    private int GazetteerLength(int at, Func<string, bool> contains)
    {
        if (at >= text.Words.Count || !text.Words[at].IsCapitalised)
            return 0;
        for (var length = Gazetteer.LongestFrom(Plain(at)); length > 0; length--)
        {
            if (Joined(at, length) is { } joined && contains(joined))
                return length;
        }
        return 0;
    }

    private string? Joined(int at, int length)
    {
        if (length == 1)
            return Plain(at);
        for (var word = at; word < at + length - 1; word++)
        {
            if (!text.IsAdjacent(word))
                return null;
        }
        return string.Join(' ', Enumerable.Range(at, length).Select(Plain));
    }

    private string Plain(int at) => text.Lower(at).Replace('’', '\'');

    private bool CanStart(int at)
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
    private static bool StartsWithArticle(Word word) =>
        word.Text.Length > 3 && word.Text[..3] is "al-" or "el-" or "ul-" && char.IsUpper(word.Text[3]);

    /// <summary>"Russian-occupied", "London-based", "Post-Soviet", "Ex-intelligence".</summary>
    private static bool IsCompoundAdjective(Word word)
    {
        var hyphen = word.Text.IndexOfAny(['-', '\u2010', '\u2011']);
        if (hyphen <= 0 || hyphen + 1 >= word.Text.Length)
            return false;
        return (char.IsLower(word.Text[hyphen + 1]) && !Gazetteer.IsPlace(word.Lower) && !Gazetteer.IsGivenName(word.Lower))
            || word.Lower[..hyphen] is "post" or "pre" or "anti" or "pro" or "non" or "ex" or "mid";
    }

    private bool IsNeverName(int at)
    {
        var lower = text.Lower(at);
        if (lower is "i" || (lower.Length > 1 && lower[0] == 'i' && WordScanner.IsApostrophe(lower[1])))
            return true;
        // "Theresa May" and "April Jones" are persons; a day or month anywhere else is not.
        return CalendarWords.IsCalendarWord(lower) && !(lower is "may" or "august" or "march" or "jan" or "april" or "june" && IsSurnameHere(at));
    }

    private bool IsSurnameHere(int at)
    {
        if (at == 0 || !text.IsAdjacent(at - 1) || !text.Words[at - 1].IsCapitalised || (at + 1 < text.Words.Count && text.Words[at + 1].IsNumber))
            return false;
        var before = text.Lower(at - 1);
        if (Gazetteer.IsGivenName(before) || NameCues.Honorifics.Contains(before))
            return true;
        return !text.NeedsEvidence(at - 1) && PlaceLength(at - 1) == 0 && DemonymLength(at - 1) == 0 && !StopWords.Contains(before)
            && !CalendarWords.IsCalendarWord(before) && !RoleReader.IsRole(before);
    }

    private int NextWord(int last, bool isBodyWithOf, int first)
    {
        if (!text.IsAdjacent(last))
            return IsPossessiveInside(last) ? last + 1 : -1;
        var next = last + 1;
        if (CanGoOn(next))
            return PlaceLength(next) is > 1 and var length ? next + length - 1 : next;
        var lower = text.Lower(next);
        if (lower is "of" or "for" && text.IsAdjacent(next) && (isBodyWithOf || (lower == "of" && IsThing(first, last, next))))
        {
            var after = text.Lower(next + 1) is "the" && text.IsAdjacent(next + 1) ? next + 2 : next + 1;
            if (CanGoOn(after) && (lower == "of" || text.Lower(last) is not "state" and not "party"))
                return after;
        }
        if (isBodyWithOf && lower == "and" && last > first + 1 && text.IsAdjacent(next) && CanGoOn(next + 1) && IsListInBody(first, last))
            return next + 1;
        return AfterConnectors(next, first);
    }

    /// <summary>"Field of Dreams", "Battle of Kursk"; but "Adams of Ohio" and "President of France" are two names, or none.</summary>
    private bool IsThing(int first, int last, int of)
    {
        var lower = text.Lower(last);
        if (NameCues.ThingsOfPlace.Contains(lower))
            return true;
        var after = text.Lower(of + 1) == "the" ? of + 2 : of + 1;
        return first == last && !RoleReader.IsRole(lower) && !NameCues.Honorifics.Contains(lower) && !Gazetteer.IsGivenName(lower)
            && PlaceLength(last) == 0 && DemonymLength(last) == 0 && after < text.Words.Count && PlaceLength(after) == 0 && DemonymLength(after) == 0
            && !text.Words[last].IsAllCapitals && !text.NeedsEvidence(last);
    }

    /// <summary>"Department of Health and Human Services": "and" joins only what the body is for.</summary>
    private bool IsListInBody(int first, int last)
    {
        if (PlaceLength(last) > 0 || DemonymLength(last) > 0)
            return false;
        for (var at = first; at < last; at++)
        {
            if (text.Lower(at) is "of" or "for")
                return true;
        }
        return false;
    }

    /// <summary>"Ursula von der Leyen", "Mohammed bin Salman": small words that a capital follows.</summary>
    private int AfterConnectors(int next, int first)
    {
        if (PlaceLength(first) > 0 && !Gazetteer.IsGivenName(text.Lower(first)))
            return -1;
        for (var at = next; at < next + 3 && at < text.Words.Count; at++)
        {
            if (StartsWithArticle(text.Words[at]) || (at > next && CanGoOn(at)))
                return at;
            if (!NameCues.PersonConnectors.Contains(text.Lower(at)) || !text.IsAdjacent(at))
                return -1;
        }
        return -1;
    }

    /// <summary>"Great Ormond Street Children's Hospital", "Women's Institute".</summary>
    private bool IsPossessiveInside(int last) =>
        text.Words[last].IsPossessive && text.Lower(last) is "children" or "women" or "men" or "people" or "king" or "queen" or "workers"
        && last + 1 < text.Words.Count && text.Words[last + 1].Start - text.Words[last].End == 3 && NameCues.Bodies.Contains(text.Lower(last + 1))
        && text.Words[last + 1].IsCapitalised;

    private bool CanGoOn(int at)
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
        if (PlaceLength(at) > 0 || KnownBodies.Contains(word.Lower))
            return true;
        if (NameCues.Starters.Contains(word.Lower) && !NameCues.RoleModifiers.Contains(word.Lower))
            return false;
        var goesOn = text.IsAdjacent(at) && text.Words[at + 1].IsCapitalised && !IsNeverName(at + 1) && !StopWords.Contains(text.Lower(at + 1));
        if (NameCues.Honorifics.Contains(word.Lower) || RoleReader.IsRole(word.Lower) || NameCues.RoleModifiers.Contains(word.Lower)
            || DemonymLength(at) > 0)
            return goesOn;
        if (word.IsAllCapitals || word.IsInitial)
            return true;
        var isCommonWord = text.IsSeenInLowerCase(word.Lower);
        if (text.IsSeenCapitalisedInside(word.Text) && !isCommonWord)
            return true;
        if (Gazetteer.IsGivenName(word.Lower) && (goesOn || !isCommonWord))
            return true;
        if (goesOn && !text.IsInTitleCase(at))
            return !isCommonWord && !EndsAsVerbOrAdverb(word.Lower);
        return !isCommonWord && !text.IsInTitleCase(at) && !word.Lower.EndsWith('s') && NameCues.Speech.Contains(text.Lower(at + 1));
    }

    private static bool EndsAsVerbOrAdverb(string lower) =>
        lower.Length > 5 && (lower.EndsWith("ing", StringComparison.Ordinal) || lower.EndsWith("ly", StringComparison.Ordinal));
}
