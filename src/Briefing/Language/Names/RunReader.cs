namespace Briefing.Language.Names;

/// <summary>Cuts a run of capitalised words into a role and a name, and reads off what the name stands for.</summary>
internal sealed class RunReader(NameText text, GazetteerLookup gazetteer, RoleReader roles)
{
    /// <summary>Adds the names of the run from first to last word (inclusive).</summary>
    public void Read(int first, int last, List<NameDraft> drafts)
    {
        var title = LastTitle(first, last);
        if (title >= 0)
            ReadTitled(first, title, last, drafts);
        else
            ReadPlain(first, last, drafts);
    }

    /// <summary>
    /// Index of the last title with a name after it ("President" in "Russian President Vladimir Putin"), or -1.
    /// </summary>
    private int LastTitle(int first, int last)
    {
        for (var at = last - 1; at >= first; at--)
        {
            var lower = text.Lower(at);
            var isOfTitle = NameCues.OfTitles.Contains(lower) && OfTitleStart(first, at) >= 0;
            if ((!IsTitle(lower) && !isOfTitle) || text.Lower(at + 1) is "of" or "for" or "the")
                continue;
            var isNamed = NameKinds.BodyWordIn(text, at + 1, last) < 0 && !NameKinds.EndsAsPlace(text, at, last)
                && !IsTitle(text.Lower(last));
            return isNamed || NameCues.Honorifics.Contains(lower) ? at : -1;
        }
        return -1;
    }

    /// <summary>Index of "Secretary" for "State" in "Secretary of State", or -1.</summary>
    private int OfTitleStart(int first, int at)
    {
        var of = text.Lower(at - 1) is "foreign" or "the" ? at - 2 : at - 1;
        return of > first && text.Lower(of) == "of" && RoleReader.IsRole(text.Lower(of - 1)) ? of - 1 : -1;
    }

    private static bool IsTitle(string lower) =>
        NameCues.Honorifics.Contains(lower)
        || (RoleReader.IsRole(lower)
            && lower is not ("star" or "legend" or "icon" or "student" or "friend" or "partner" or "forward" or "mother"
            or "father" or "heir" or "champion" or "survivor" or "host" or "driver" or "golfer"));

    private void ReadTitled(int first, int title, int last, List<NameDraft> drafts)
    {
        var start = OfTitleStart(first, title) is >= 0 and var head ? head : title;
        while (start > first && (IsTitle(text.Lower(start - 1))
            || NameCues.RoleModifiers.Contains(text.Lower(start - 1))))
            start--;
        ReadBeforeTitle(first, start - 1, drafts);
        var name = title + 1;
        var draft = new NameDraft(name, last, text.Phrase(name, last)) { Kind = NameKind.Person };
        draft.Role = TitleRole(first, title) ?? RoleBeside(draft);
        drafts.Add(draft);
    }

    /// <summary>
    /// "Georgia Republican Gov. …", "White House Press Secretary …": the place or body named before a title.
    /// </summary>
    private void ReadBeforeTitle(int first, int last, List<NameDraft> drafts)
    {
        while (last >= first && (gazetteer.DemonymLength(last) > 0 || text.Lower(last) is "gop"))
            last--;
        if (last < first || gazetteer.DemonymLength(first) > last - first)
            return;
        var draft = new NameDraft(first, last, text.Phrase(first, last));
        NameKinds.Tell(text, gazetteer, draft);
        if (draft.Kind is NameKind.Place or NameKind.Organisation && !draft.IsGuess)
            drafts.Add(draft);
    }

    /// <summary>The title with what stands before it, without honorifics; null when nothing is left.</summary>
    private string? TitleRole(int first, int title)
    {
        while (title >= first && NameCues.Honorifics.Contains(text.Lower(title)))
            title--;
        if (title < first)
            return null;
        var start = roles.ExtendLeft(first, allNouns: false);
        return text.RolePhrase(start, title);
    }

    private void ReadPlain(int first, int last, List<NameDraft> drafts)
    {
        while (last >= first && (IsTitle(text.Lower(last)) || text.Lower(last) is "mps" or "mp"
            || text.Lower(last) is "former" or "vice" or "prime" or "deputy" or "acting")
            && NameKinds.BodyWordIn(text, first, last) < 0)
            last--;
        var demonym = last >= first ? gazetteer.DemonymLength(first) : 0;
        while (demonym > 0 && demonym <= last - first && gazetteer.DemonymLength(first + demonym) is > 0 and var more)
            demonym += more;
        if (last < first || demonym > last - first || OfTitleStart(first, last) >= 0)
            return;
        if (demonym > 0 && DropsDemonym(first, demonym, last))
            first += demonym;
        var name = text.Phrase(first, last);
        var lower = name.ToLowerInvariant();
        if (first == last && (NameCues.NoNames.Contains(lower) || text.Words[first].Text.Length < 2
            || IsBareModifier(first)))
            return;
        var draft = new NameDraft(first, last, name);
        NameKinds.Tell(text, gazetteer, draft);
        ReadSurroundings(draft);
        drafts.Add(draft);
    }

    private bool IsBareModifier(int at) =>
        NameCues.RoleModifiers.Contains(text.Lower(at)) && !Gazetteer.IsGivenName(text.Lower(at))
            && !text.Words[at].IsAllCapitals;

    /// <summary>
    /// "Russian Vladimir Putin" is named "Vladimir Putin"; "Russian Orthodox Church" and "French Open" keep theirs.
    /// </summary>
    private bool DropsDemonym(int first, int demonym, int last)
    {
        if (NameKinds.BodyWordIn(text, first, last) >= 0 || NameKinds.EndsAsPlace(text, first, last))
            return false;
        var isOwnGivenName = demonym == 1 && Gazetteer.IsGivenName(text.Lower(first)) && last == first + 1;
        return !isOwnGivenName && (last - first > demonym || Gazetteer.IsGivenName(text.Lower(first + demonym)));
    }

    private void ReadSurroundings(NameDraft draft)
    {
        var before = draft.First > 0 && text.IsAdjacent(draft.First - 1) ? text.Lower(draft.First - 1) : "";
        if (draft.Kind is NameKind.Unknown && NameCues.PlaceNouns.Contains(before))
            draft.Kind = NameKind.Place;
        else if (draft.Kind is NameKind.Unknown && NameCues.BodyNouns.Contains(before))
            draft.Kind = NameKind.Organisation;
        var mayBePerson = draft.Kind is NameKind.Person or NameKind.Unknown
            || (draft.IsGuess && draft.First < draft.Last);
        if (mayBePerson && RoleBeside(draft) is { } role)
            (draft.Role, draft.Kind, draft.IsGuess) = (role, NameKind.Person, false);
        if (draft.Kind is NameKind.Unknown)
            Guess(draft, before);
    }

    private string? RoleBeside(NameDraft draft)
    {
        var start = roles.StartBefore(draft.First);
        if (start >= 0)
            return text.RolePhrase(start, draft.First - 1);
        var beside = roles.After(draft.Last) ?? roles.BeforeComma(draft.First, draft.Last);
        return beside is { } role ? text.Phrase(role.First, role.Last) : null;
    }

    private void Guess(NameDraft draft, string before)
    {
        var after = text.Lower(draft.Last + 1);
        var isSetOff = text.IsCommaAfter(draft.Last);
        var hasAge = isSetOff && text.Words[draft.Last + 1].IsNumber && text.Words[draft.Last + 1].Text.Length <= 2
            && text.IsCommaAfter(draft.Last + 1);
        var speaks = (text.IsAdjacent(draft.Last) && NameCues.Speech.Contains(after))
            || (before is "said" or "says" or "told" or "added");
        if (hasAge || (isSetOff && after == "who"))
            draft.Kind = NameKind.Person;
        else if (speaks && draft.Last - draft.First <= 2 && !(draft.First == draft.Last && draft.Name.EndsWith('s')))
            draft.Kind = NameKind.Person;
        else if (before is "in" or "near" or "across" or "throughout" or "outside" && draft.Last - draft.First <= 1)
            draft.Kind = NameKind.Place;
        else if (before is not ("the" or "a" or "an") && HoldsNoCommonWord(draft))
            draft.Kind = NameKind.Person;
        draft.IsGuess = draft.Kind is not NameKind.Unknown && !hasAge;
    }

    /// <summary>Two or three words that are no English ones and no article before: most likely a person.</summary>
    private bool HoldsNoCommonWord(NameDraft draft)
    {
        if (draft.Last - draft.First is not (1 or 2))
            return false;
        for (var at = draft.First; at <= draft.Last; at++)
        {
            var word = text.Words[at];
            if (word.IsAllCapitals || word.Text.Length < 3 || StopWords.Contains(word.Lower)
                || CommonWords.Contains(word.Lower)
                || Gazetteer.IsPlace(word.Lower) || Gazetteer.IsDemonym(word.Lower))
                return false;
        }
        return true;
    }
}
