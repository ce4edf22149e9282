using System.Collections.Frozen;

namespace Briefing.Language.Names;

/// <summary>The lists of places, demonyms and given names that the library carries.</summary>
internal static class Gazetteer
{
    private static readonly FrozenDictionary<string, string> Places = ReadPairs("places.txt");
    private static readonly FrozenDictionary<string, string> Demonyms = ReadPairs("demonyms.txt");
    private static readonly FrozenSet<string> GivenNames =
        WordFiles.Lines("given-names.txt").Select(Key).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string,
        int> LongestByFirstWord = Places.Keys.Concat(Demonyms.Keys).Concat(NameCues.Adjectives)
        .GroupBy(name => name.Split(' ')[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group =>
            group.Max(name => name.Count(unit => unit == ' ') + 1), StringComparer.Ordinal);

    /// <summary>Whether the name, in lower case with single blanks, is a country, region or city.</summary>
    public static bool IsPlace(string lower) => Places.ContainsKey(lower);

    /// <summary>Whether the name is that of a country rather than of a place inside one.</summary>
    public static bool IsCountry(string lower) => Places.TryGetValue(lower, out var country) && Key(country) == lower;

    /// <summary>
    /// Whether the word, in lower case, is a people's name or its adjective ("kazakh", "south korean").
    /// </summary>
    public static bool IsDemonym(string lower) => Demonyms.ContainsKey(lower) || NameCues.Adjectives.Contains(lower);

    public static bool IsGivenName(string lower) => GivenNames.Contains(lower);

    /// <summary>
    /// The number of words in the longest place or demonym that starts with the word, 0 when none does.
    /// </summary>
    public static int LongestFrom(string lowerFirstWord) => LongestByFirstWord.GetValueOrDefault(lowerFirstWord);

    private static FrozenDictionary<string, string> ReadPairs(string file)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in WordFiles.Lines(file))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var (name, country) = tab < 0 ? (line, "") : (line[..tab], line[(tab + 1)..]);
            pairs.TryAdd(Key(name), country);
        }
        return pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Key(string name) => name.Trim().ToLowerInvariant().Replace('’', '\'');
}
