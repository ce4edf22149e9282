namespace Briefing.Language.Names;

/// <summary>Looks stretches of a text up in the gazetteers.</summary>
internal sealed class GazetteerLookup(NameText text)
{
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
}
