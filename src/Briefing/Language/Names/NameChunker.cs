namespace Briefing.Language.Names;

/// <summary>Finds the runs of words that may be names by their capitals and the small words that join them.</summary>
internal sealed class NameChunker(NameText text, GazetteerLookup gazetteer, Capitals capitals)
{
    private const int MostWords = 12;

    /// <summary>The last word of the run that starts at the word, or -1 when none starts there.</summary>
    public int LastOfRun(int at)
    {
        if (!capitals.CanStart(at))
            return -1;
        var last = Math.Max(at, at + gazetteer.PlaceLength(at) - 1);
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

    private int NextWord(int last, bool isBodyWithOf, int first)
    {
        if (!text.IsAdjacent(last))
            return IsPossessiveInside(last) ? last + 1 : -1;
        var next = last + 1;
        if (capitals.CanGoOn(next))
            return gazetteer.PlaceLength(next) is > 1 and var length ? next + length - 1 : next;
        var lower = text.Lower(next);
        if (lower is "of" or "for" && text.IsAdjacent(next)
            && (isBodyWithOf || (lower == "of" && IsThing(first, last, next))))
        {
            var after = text.Lower(next + 1) is "the" && text.IsAdjacent(next + 1) ? next + 2 : next + 1;
            if (capitals.CanGoOn(after) && (lower == "of" || text.Lower(last) is not "state" and not "party"))
                return after;
        }
        if (lower == "of" && IsTitleOf(last, next))
            return next + (text.Lower(next + 1) is "foreign" or "the" ? 2 : 1);
        if (isBodyWithOf && lower == "and" && last > first + 1 && text.IsAdjacent(next) && capitals.CanGoOn(next + 1)
            && IsListInBody(first, last))
            return next + 1;
        if (lower == "and" && IsPairedBody(first, last, next))
            return next + 1;
        return AfterConnectors(next, first);
    }

    /// <summary>"Food and Drug Administration": two words for what a body deals with, and the body.</summary>
    private bool IsPairedBody(int first, int last, int and)
    {
        if (last - first > 2 || !text.IsAdjacent(and) || !text.IsAdjacent(and + 1) || !capitals.CanGoOn(and + 1)
            || !capitals.CanGoOn(and + 2))
            return false;
        return NameCues.PairedBodies.Contains(text.Lower(and + 2)) && !NameCues.Bodies.Contains(text.Lower(last))
            && !text.Words[last].IsAllCapitals
            && gazetteer.PlaceLength(last) == 0 && gazetteer.DemonymLength(last) == 0
            && gazetteer.PlaceLength(and + 1) == 0
            && !Gazetteer.IsGivenName(text.Lower(last)) && !KnownBodies.Contains(text.Lower(last));
    }

    /// <summary>
    /// "Field of Dreams", "Battle of Kursk"; but "Adams of Ohio" and "President of France" are two names, or none.
    /// </summary>
    private bool IsThing(int first, int last, int of)
    {
        var lower = text.Lower(last);
        if (NameCues.ThingsOfPlace.Contains(lower))
            return true;
        var after = text.Lower(of + 1) == "the" ? of + 2 : of + 1;
        return first == last && !RoleReader.IsRole(lower) && !NameCues.Honorifics.Contains(lower)
            && !Gazetteer.IsGivenName(lower)
            && gazetteer.PlaceLength(last) == 0 && gazetteer.DemonymLength(last) == 0 && after < text.Words.Count
            && gazetteer.PlaceLength(after) == 0 && gazetteer.DemonymLength(after) == 0
            && !text.Words[last].IsAllCapitals && !text.NeedsEvidence(last);
    }

    /// <summary>"Secretary of State", "Minister of Foreign Affairs".</summary>
    private bool IsTitleOf(int last, int of)
    {
        if (!RoleReader.IsRole(text.Lower(last)) || !text.IsAdjacent(of))
            return false;
        var what = text.Lower(of + 1) is "foreign" or "the" ? of + 2 : of + 1;
        return NameCues.OfTitles.Contains(text.Lower(what)) && text.Words[what].IsCapitalised;
    }

    /// <summary>"Department of Health and Human Services": "and" joins only what the body is for.</summary>
    private bool IsListInBody(int first, int last)
    {
        if (gazetteer.PlaceLength(last) > 0 || gazetteer.DemonymLength(last) > 0)
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
        if (gazetteer.PlaceLength(first) > 0 && !Gazetteer.IsGivenName(text.Lower(first)))
            return -1;
        for (var at = next; at < next + 3 && at < text.Words.Count; at++)
        {
            if (Capitals.StartsWithArticle(text.Words[at]) || (at > next && capitals.CanGoOn(at)))
                return at;
            if (!NameCues.PersonConnectors.Contains(text.Lower(at)) || !text.IsAdjacent(at))
                return -1;
        }
        return -1;
    }

    /// <summary>"Great Ormond Street Children's Hospital", "Women's Institute".</summary>
    private bool IsPossessiveInside(int last) =>
        text.Words[last].IsPossessive
            && text.Lower(last) is "children" or "women" or "men" or "people" or "king" or "queen" or "workers"
        && last + 1 < text.Words.Count && text.Words[last + 1].Start - text.Words[last].End == 3
        && NameCues.Bodies.Contains(text.Lower(last + 1))
        && text.Words[last + 1].IsCapitalised;
}
