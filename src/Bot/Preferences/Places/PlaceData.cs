using System.Globalization;

namespace Bot.Preferences.Places;

/// <summary>Reads the tables beside it; where they come from stands in their README.</summary>
internal static class PlaceData
{
    /// <summary>Every city, the largest first.</summary>
    public static IReadOnlyList<City> Cities() =>
    [
        .. Rows("cities.tsv").Select(row => new City(
            row[0].Split('|'), row[1], row[2], Number(row[3]), Number(row[4]), int.Parse(row[5], CultureInfo.InvariantCulture))),
    ];

    /// <summary>The code of each country with its names.</summary>
    public static IReadOnlyDictionary<string, TwoNames> Countries() => Named("countries.tsv");

    /// <summary>Each time zone with the name of the city that it is called after.</summary>
    public static IReadOnlyDictionary<string, TwoNames> Zones() => Named("zones.tsv");

    /// <summary>The lines of a table.</summary>
    public static IReadOnlyList<string> Lines(string file)
    {
        using var stream = typeof(PlaceData).Assembly.GetManifestResourceStream($"Bot.Preferences.Places.Data.{file}")
            ?? throw new InvalidOperationException($"The table {file} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static Dictionary<string, TwoNames> Named(string file) =>
        Rows(file).ToDictionary(
            row => row[0],
            row => new TwoNames(row[1], row[2]) { Others = row.Length > 3 ? row[3].Split('|') : [] },
            StringComparer.Ordinal);

    private static IEnumerable<string[]> Rows(string file) => Lines(file).Select(line => line.Split('\t'));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A name in both languages that the tables have.</summary>
internal sealed record TwoNames(string English, string Russian)
{
    /// <summary>What else people write.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Whether one of the names has this key.</summary>
    public bool AreCalled(string key) =>
        PlaceNames.Key(English) == key || PlaceNames.Key(Russian) == key || Others.Any(name => PlaceNames.Key(name) == key);
}
