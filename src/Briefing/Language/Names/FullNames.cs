namespace Briefing.Language.Names;

/// <summary>Links the short forms of a name to the fullest form that the text uses.</summary>
internal sealed class FullNames(NameText text, List<NameDraft> drafts)
{
    private readonly Dictionary<string, List<NameDraft>> longerByWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<NameDraft>> longerByInitials = new(StringComparer.Ordinal);

    public void Link()
    {
        foreach (var draft in drafts)
        {
            if (draft.Last > draft.First)
                Remember(draft);
        }
        foreach (var draft in drafts)
        {
            if (FullerFormOf(draft) is { } fuller)
                Adopt(draft, fuller);
        }
        ShareKinds();
        drafts.RemoveAll(draft =>
            draft.First == draft.Last && draft.FullName == draft.Name && draft.Kind is not NameKind.Person
            && NameCues.NotAlone.Contains(text.Lower(draft.First)));
    }

    private void Remember(NameDraft draft)
    {
        var surname = LastWord(WithoutSuffix(draft.Name));
        Add(longerByWord, surname, draft);
        if (WithoutArticle(surname) is { } bare)
            Add(longerByWord, bare, draft);
        if (draft.Kind is NameKind.Person or NameKind.Unknown)
            Add(longerByWord, text.Words[draft.First].Text, draft);
        if (draft.Kind is NameKind.Organisation or NameKind.Place)
            Add(longerByInitials, InitialsOf(draft), draft);
        if (InBracketsAfter(draft) is { } shortForm)
            Add(longerByInitials, shortForm, draft);
    }

    private static void Add(Dictionary<string, List<NameDraft>> index, string key, NameDraft draft)
    {
        if (!index.TryGetValue(key, out var known))
            index.Add(key, known = []);
        known.Add(draft);
    }

    private NameDraft? FullerFormOf(NameDraft draft)
    {
        var isAcronym = draft.First == draft.Last && text.Words[draft.First].IsAllCapitals;
        var key = isAcronym ? draft.Name.Replace(".", "", StringComparison.Ordinal) : LastWord(draft.Name);
        if (!(isAcronym ? longerByInitials : longerByWord).TryGetValue(key, out var candidates))
            return null;
        NameDraft? best = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Name.Length <= draft.Name.Length || !Fits(draft, candidate, isAcronym))
                continue;
            // The nearest one before wins; when there is none, the first one after.
            if (best is null || candidate.First < draft.First)
                best = candidate;
        }
        return best;
    }

    private static bool Fits(NameDraft draft, NameDraft candidate, bool isAcronym)
    {
        if (isAcronym)
            return candidate.Kind is not NameKind.Person;
        if (draft.Kind is NameKind.Place && !draft.IsGuess && candidate.Kind is not NameKind.Place
            && draft.Role is null)
            return false;
        if (candidate.Kind is NameKind.Place
            || (candidate.Kind is NameKind.Organisation && draft.Kind is NameKind.Person))
            return false;
        var name = WithoutSuffix(candidate.Name);
        if (name.Length <= draft.Name.Length)
            return false;
        var isEnd = name.EndsWith(draft.Name, StringComparison.OrdinalIgnoreCase)
            && name[^(draft.Name.Length + 1)] is ' ' or '-';
        var isStart = candidate.Kind is NameKind.Person
            && name.StartsWith(draft.Name, StringComparison.OrdinalIgnoreCase) && name[draft.Name.Length] == ' ';
        return isEnd || isStart;
    }

    private static void Adopt(NameDraft draft, NameDraft fuller)
    {
        // Nobody but a person is called by the last word of a name alone.
        if (fuller.Kind is NameKind.Unknown && draft.First == draft.Last && fuller.Last - fuller.First is 1 or 2)
            (fuller.Kind, fuller.IsGuess) = (NameKind.Person, true);
        draft.FullName = fuller.FullName.Length > fuller.Name.Length ? fuller.FullName : fuller.Name;
        if (draft.Kind is NameKind.Unknown || draft.IsGuess)
            (draft.Kind, draft.IsGuess) = (fuller.Kind, fuller.IsGuess);
    }

    /// <summary>A firm sign anywhere in the text tells the kind of all mentions of the same name.</summary>
    private void ShareKinds()
    {
        var firm = new Dictionary<string, NameKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var draft in drafts)
        {
            if (draft.Kind is not NameKind.Unknown && !draft.IsGuess)
                firm.TryAdd(draft.FullName, draft.Kind);
        }
        foreach (var draft in drafts)
        {
            if (draft.Kind is not NameKind.Unknown && draft.IsGuess)
                firm.TryAdd(draft.FullName, draft.Kind);
        }
        foreach (var draft in drafts)
        {
            if ((draft.Kind is NameKind.Unknown || draft.IsGuess) && firm.TryGetValue(draft.FullName, out var kind))
                draft.Kind = kind;
        }
    }

    /// <summary>"World Health Organization (WHO)": the short form a text gives itself.</summary>
    private string? InBracketsAfter(NameDraft draft)
    {
        var next = draft.Last + 1;
        if (next >= text.Words.Count || !text.Words[next].IsAllCapitals)
            return null;
        var between = text.Text.AsSpan(text.Words[draft.Last].End, text.Words[next].Start - text.Words[draft.Last].End);
        return between is " (" or " (the " ? text.Words[next].Text.Replace(".", "", StringComparison.Ordinal) : null;
    }

    private string InitialsOf(NameDraft draft) =>
        string.Concat(Enumerable.Range(draft.First, draft.Last - draft.First + 1)
            .Where(at => text.Words[at].IsCapitalised).Select(at => text.Words[at].Text[0]));

    /// <summary>The name without "Jr" or a number after it.</summary>
    private static string WithoutSuffix(string name)
    {
        var last = LastWord(name);
        return last is "Jr" or "Sr" or "II" or "III" or "IV" && name.Length > last.Length ? name[..^(last.Length + 1)]
            : name;
    }

    /// <summary>"Jubeir" for "al-Jubeir", or null.</summary>
    private static string? WithoutArticle(string surname) =>
        surname.Length > 4 && surname[..3].ToLowerInvariant() is "al-" or "el-" ? surname[3..] : null;

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
