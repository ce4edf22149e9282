using NodaTime;
using NodaTime.TimeZones;

namespace Bot.Preferences.Places;

/// <summary>Finds the place that somebody names or shares, for its time zone.</summary>
internal static class PlaceFinder
{
    /// <summary>A city so many times as large as the next of its name is the one that is meant: London is not in Ontario.</summary>
    private const int ClearlyLarger = 15;

    private const int MostChoices = 6;
    private const int MostNearest = 3;
    private const int LongestName = 60;

    // Farther from a city the grid knows better.
    private const double NearKilometres = 15;
    private const double EarthRadius = 6_371;

    private static readonly Instant SomeWinter = Instant.FromUtc(2037, 1, 15, 0, 0);
    private static readonly Instant SomeSummer = Instant.FromUtc(2037, 7, 15, 0, 0);

    private static readonly Dictionary<string, string> Ids =
        DateTimeZoneProviders.Tzdb.Ids.ToDictionary(id => id, StringComparer.OrdinalIgnoreCase);

    /// <summary>By a city, a country, an IANA name or an offset, in English or Russian.</summary>
    public static PlaceAnswer Find(string text)
    {
        if (OffsetReader.Zone(text) is { } offset)
            return new PlaceAnswer.One(new Place(offset, "", offset));
        var key = PlaceNames.Key(text);
        if (key.Length is 0 or > LongestName)
            return new PlaceAnswer.Unknown([]);
        if (Cities(text, key) is { Count: > 0 } cities)
            return Choose(cities);
        if (Ids.TryGetValue(text.Replace(' ', '_'), out var id))
            return new PlaceAnswer.One(OfZone(id));
        if (Atlas.ZoneCalled(key) is { } zone)
            return new PlaceAnswer.One(OfZone(zone));
        return Atlas.CountriesCalled(key) is { Count: > 0 } countries
            ? Choose([.. Atlas.Cities.Where(city => countries.Contains(city.Country)).Select(city => (city, city.Names[0]))])
            : new PlaceAnswer.Unknown(Nearest(key));
    }

    /// <summary>By a point on the earth.</summary>
    public static Place At(double latitude, double longitude)
    {
        var (nearest, distance) = Atlas.Cities
            .Select(city => (City: city, Distance: Kilometres(city, latitude, longitude)))
            .MinBy(near => near.Distance);
        return distance <= NearKilometres
            ? new Place(nearest.Names[0], nearest.Country, nearest.Zone)
            : OfZone(Atlas.Map.ZoneAt(latitude, longitude));
    }

    /// <summary>Cities of this name; "San Jose, Costa Rica" only those of the country.</summary>
    private static List<(City City, string Name)> Cities(string text, string key)
    {
        if (Atlas.Named[key].ToList() is { Count: > 0 } all)
            return all;
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
            return [];
        var countries = Atlas.CountriesCalled(PlaceNames.Key(text[(comma + 1)..]));
        return [.. Atlas.Named[PlaceNames.Key(text[..comma])].Where(entry => countries.Contains(entry.City.Country))];
    }

    /// <summary>
    /// In each country the largest city of those whose clocks agree; a choice only when there is more than one that may well
    /// be meant.
    /// </summary>
    private static PlaceAnswer Choose(IReadOnlyList<(City City, string Name)> found)
    {
        var largest = found.GroupBy(entry => (entry.City.Country, Clocks(entry.City.Zone)))
            .Select(group => group.MaxBy(entry => entry.City.Thousands))
            .OrderByDescending(entry => entry.City.Thousands)
            .ToList();
        var places = largest.Select(entry => new Place(entry.Name, entry.City.Country, entry.City.Zone)).Take(MostChoices).ToList();
        return largest.Count == 1 || largest[0].City.Thousands >= ClearlyLarger * largest[1].City.Thousands
            ? new PlaceAnswer.One(places[0])
            : new PlaceAnswer.Several(places);
    }

    /// <summary>What clocks show in winter and in summer, by the rules as they are known to go on.</summary>
    private static (Offset Winter, Offset Summer) Clocks(string zone)
    {
        var rules = DateTimeZoneProviders.Tzdb[zone];
        return (rules.GetUtcOffset(SomeWinter), rules.GetUtcOffset(SomeSummer));
    }

    private static List<Place> Nearest(string key)
    {
        const int LettersForAMistake = 4;
        var most = Math.Max(1, key.Length / LettersForAMistake);
        return
        [
            .. Atlas.Named
                .Select(name => (Entry: name.First(), Distance: PlaceNames.Distance(key, name.Key, most)))
                .Where(near => near.Distance <= most)
                .OrderBy(near => near.Distance).ThenByDescending(near => near.Entry.City.Thousands)
                .Select(near => new Place(near.Entry.Name, near.Entry.City.Country, near.Entry.City.Zone))
                .DistinctBy(place => place.Zone)
                .Take(MostNearest),
        ];
    }

    /// <summary>A name without a region ("Japan") stands for the zone that the clocks there go by.</summary>
    private static Place OfZone(string id)
    {
        var canonical = TzdbDateTimeZoneSource.Default.CanonicalIdMap[id];
        var zone = id.Contains('/', StringComparison.Ordinal) || canonical.StartsWith("Etc/", StringComparison.Ordinal) ? id : canonical;
        return new Place(zone, "", zone);
    }

    private static double Kilometres(City city, double latitude, double longitude)
    {
        var (from, to) = (double.DegreesToRadians(city.Latitude), double.DegreesToRadians(latitude));
        var apart = double.DegreesToRadians(longitude - city.Longitude);
        var cosine = (Math.Sin(from) * Math.Sin(to)) + (Math.Cos(from) * Math.Cos(to) * Math.Cos(apart));
        return EarthRadius * Math.Acos(Math.Clamp(cosine, -1, 1));
    }
}
