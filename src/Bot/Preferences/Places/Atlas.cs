using Bot.Conversations;
using NodaTime;
using NodaTime.TimeZones;

namespace Bot.Preferences.Places;

/// <summary>What is known of places: read once, when it is first asked for.</summary>
internal static class Atlas
{
    private static readonly IDictionary<string, string> Canonical = TzdbDateTimeZoneSource.Default.CanonicalIdMap;

    private static readonly Lazy<IReadOnlyList<City>> AllCities = new(PlaceData.Cities);
    private static readonly Lazy<IReadOnlyDictionary<string, TwoNames>> Countries = new(PlaceData.Countries);
    private static readonly Lazy<IReadOnlyDictionary<string, TwoNames>> Zones = new(ReadZones);
    private static readonly Lazy<ZoneMap> Grid = new(() => new ZoneMap());

    private static readonly Lazy<ILookup<string, (City City, string Name)>> AllNames = new(() => Cities
        .SelectMany(city => city.Names.Select(name => (City: city, Name: name)))
        .ToLookup(entry => PlaceNames.Key(entry.Name), StringComparer.Ordinal));

    /// <summary>Every city, the largest first.</summary>
    public static IReadOnlyList<City> Cities => AllCities.Value;

    /// <summary>Cities by the key of each of their names, the largest first.</summary>
    public static ILookup<string, (City City, string Name)> Named => AllNames.Value;

    /// <summary>Which zone a point lies in.</summary>
    public static ZoneMap Map => Grid.Value;

    /// <summary>The country's name; its code when the name is not known.</summary>
    public static string Country(string code, Wording wording) =>
        Countries.Value.TryGetValue(code, out var names) ? In(wording, names) : code;

    /// <summary>The codes of the countries that have this name in one of the languages.</summary>
    public static IReadOnlyList<string> CountriesCalled(string key) =>
    [
        .. Countries.Value
            .Where(country => country.Key.Equals(key, StringComparison.OrdinalIgnoreCase) || country.Value.AreCalled(key))
            .Select(country => country.Key),
    ];

    /// <summary>What people call a zone: the city that it is named after, or the offset that it is.</summary>
    public static string Zone(string id, Wording wording) => Zones.Value.TryGetValue(id, out var names)
        ? In(wording, names)
        : id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>The zone that is named after this city in one of the languages, or null.</summary>
    public static string? ZoneCalled(string key) => Zones.Value
        .Where(zone => zone.Value.AreCalled(key))
        .Select(zone => zone.Key).FirstOrDefault();

    /// <summary>The table has some zones under older names ("Asia/Calcutta").</summary>
    private static Dictionary<string, TwoNames> ReadZones()
    {
        var all = PlaceData.Zones().ToDictionary(StringComparer.Ordinal);
        foreach (var (id, names) in PlaceData.Zones())
        {
            if (Canonical.TryGetValue(id, out var today) && today.Contains('/', StringComparison.Ordinal))
                all.TryAdd(today, names);
        }
        return all.Where(zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.Key) is not null)
            .ToDictionary(StringComparer.Ordinal);
    }

    private static string In(Wording wording, TwoNames names) => wording == Wording.Russian ? names.Russian : names.English;
}
