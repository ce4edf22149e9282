namespace Briefing.Language.Names;

/// <summary>Tells from its own words what a name stands for.</summary>
internal static class NameKinds
{
    /// <summary>Index of the last word that names a body, or -1.</summary>
    public static int BodyWordIn(NameText text, int first, int last)
    {
        for (var at = last; at >= first; at--)
        {
            if (text.Words[at].IsCapitalised && NameCues.Bodies.Contains(text.Lower(at)))
                return at;
        }
        return -1;
    }

    /// <summary>
    /// Whether the words read as a place by its last or first word ("Lake Balkhash", "Oxford Street").
    /// </summary>
    public static bool EndsAsPlace(NameText text, int first, int last) =>
        last > first && (NameCues.PlaceEnds.Contains(text.Lower(last))
            || NameCues.PlaceStarts.Contains(text.Lower(first)));

    /// <summary>Sets the kind of the name, as far as its own words tell.</summary>
    public static void Tell(NameText text, GazetteerLookup gazetteer, NameDraft draft)
    {
        var (first, last) = (draft.First, draft.Last);
        var lower = draft.Name.ToLowerInvariant();
        var length = last - first + 1;
        var place = gazetteer.PlaceLength(first);
        if (KnownBodies.Contains(lower))
            draft.Kind = NameKind.Organisation;
        else if (place == length)
            draft.Kind = NameKind.Place;
        else if (length == 2 && place == 0 && Gazetteer.IsGivenName(text.Lower(first))
            && NameCues.BodiesAsSurnames.Contains(text.Lower(last)))
            draft.Kind = NameKind.Person;
        else if (BodyWordIn(text, first, last) >= 0 || draft.Name.Contains('&', StringComparison.Ordinal))
            draft.Kind = NameKind.Organisation;
        else if (length > 1 && Gazetteer.IsGivenName(text.Lower(first)) && !IsPlaceAfterGivenName(text, first, last))
            draft.Kind = NameKind.Person;
        else if (EndsAsPlace(text, first, last))
            draft.Kind = NameKind.Place;
        else if (length == 1 && text.Words[first].IsAllCapitals)
            draft.Kind = NameKind.Organisation;
        else if (length > 1 && text.Words[first].IsInitial)
            draft.Kind = NameKind.Person;
        else if (place > 0)
            (draft.Kind, draft.IsGuess) = (NameKind.Organisation, true);
    }

    /// <summary>"Victoria Street" is a place although "Victoria" is a given name.</summary>
    private static bool IsPlaceAfterGivenName(NameText text, int first, int last) =>
        EndsAsPlace(text, first, last)
            && text.Lower(last) is not ("hill" or "hills" or "park" or "lake" or "bridge" or "rivers" or "forest"
                or "heights" or "lane");
}
