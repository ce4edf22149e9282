using Bot.Conversations;
using Bot.Preferences.Places;
using Bot.Subscribers;

namespace Bot.Tests.Preferences;

public sealed class PlaceFinderTests
{
    [Theory]
    [InlineData("Almaty", "Asia/Almaty")]
    [InlineData("Алматы", "Asia/Almaty")]
    [InlineData("алма-ата", "Asia/Almaty")]
    [InlineData("Saint Petersburg", "Europe/Moscow")]
    [InlineData("St. Petersburg", "Europe/Moscow")]
    [InlineData("Санкт-Петербург", "Europe/Moscow")]
    [InlineData("Питер", "Europe/Moscow")]
    [InlineData("Mumbai", "Asia/Kolkata")]
    [InlineData("Bombay", "Asia/Kolkata")]
    [InlineData("Мумбаи", "Asia/Kolkata")]
    [InlineData("Nur-Sultan", "Asia/Almaty")]
    [InlineData("Нур-Султан", "Asia/Almaty")]
    [InlineData("Астана", "Asia/Almaty")]
    [InlineData("Ош", "Asia/Bishkek")]
    [InlineData("Орёл", "Europe/Moscow")]
    [InlineData("Орел", "Europe/Moscow")]
    [InlineData("Киев", "Europe/Kyiv")]
    [InlineData("Kiev", "Europe/Kyiv")]
    [InlineData("sao paulo", "America/Sao_Paulo")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("London", "Europe/London")]
    [InlineData("New York", "America/New_York")]
    [InlineData("Нью-Йорк", "America/New_York")]
    [InlineData("Birmingham, UK", "Europe/London")]
    [InlineData("San Jose, Costa Rica", "America/Costa_Rica")]
    [InlineData("Валенсия, Испания", "Europe/Madrid")]
    [InlineData("Uzbekistan", "Asia/Tashkent")]
    [InlineData("Germany", "Europe/Berlin")]
    [InlineData("Грузия", "Asia/Tbilisi")]
    [InlineData("Asia/Almaty", "Asia/Almaty")]
    [InlineData("europe/moscow", "Europe/Moscow")]
    [InlineData("America/New York", "America/New_York")]
    [InlineData("UTC", "UTC")]
    [InlineData("+5", "UTC+05")]
    [InlineData("UTC+05:30", "UTC+05:30")]
    [InlineData("utc +5", "UTC+05")]
    [InlineData("GMT-3", "UTC-03")]
    [InlineData("-03:30", "UTC-03:30")]
    [InlineData("−0330", "UTC-03:30")]
    [InlineData("+14", "UTC+14")]
    [InlineData("+0", "UTC")]
    public void A_place_is_known_by_its_names_and_by_its_offset(string name, string zone)
    {
        var place = Assert.IsType<PlaceAnswer.One>(PlaceFinder.Find(name)).Place;

        Assert.Equal(zone, place.Zone);
        Assert.NotNull(ReaderZone.Find(place.Zone));
    }

    [Theory]
    [InlineData("Birmingham", "Birmingham GB Europe/London; Birmingham US America/Chicago")]
    [InlineData("Бирмингем", "Бирмингем GB Europe/London; Бирмингем US America/Chicago")]
    [InlineData("San Jose", "San Jose US America/Los_Angeles; San José CR America/Costa_Rica; San Jose PH Asia/Manila")]
    public void Places_of_one_name_with_different_times_are_told_apart(string name, string expected) => Assert.Equal(
        expected,
        string.Join("; ", Assert.IsType<PlaceAnswer.Several>(PlaceFinder.Find(name)).Places.Select(place => $"{place.Name} {place.Country} {place.Zone}")));

    [Fact]
    public void Valencia_may_be_in_Spain_or_elsewhere() => Assert.Subset(
        Assert.IsType<PlaceAnswer.Several>(PlaceFinder.Find("Valencia")).Places.Select(place => place.Country).ToHashSet(),
        new HashSet<string> { "ES", "VE", "US" });

    [Theory]
    [InlineData("Almatty", "Almaty")]
    [InlineData("Тошкентт", "Ташкент")]
    [InlineData("Sankt Peterburgg", "Saint Petersburg")]
    [InlineData("Novosibrsk", "Novosibirsk")]
    public void A_misspelt_name_leads_to_those_like_it(string name, string nearest) => Assert.Contains(
        PlaceFinder.Find(nearest) is PlaceAnswer.One one ? one.Place.Zone : "",
        Assert.IsType<PlaceAnswer.Unknown>(PlaceFinder.Find(name)).Nearest.Select(place => place.Zone));

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("5")]
    [InlineData("+25")]
    [InlineData("Qwertyuiopasdf")]
    [InlineData("a name that is so much longer than any place on earth ever had that nobody looks for it")]
    public void What_is_no_place_leads_nowhere(string name) =>
        Assert.Empty(Assert.IsType<PlaceAnswer.Unknown>(PlaceFinder.Find(name)).Nearest);

    [Theory]
    [InlineData(43.25, 76.95, "Asia/Almaty")]
    [InlineData(59.94, 30.31, "Europe/Moscow")]
    [InlineData(51.16, 71.43, "Asia/Almaty")]
    [InlineData(19.08, 72.88, "Asia/Kolkata")]
    [InlineData(27.72, 85.32, "Asia/Kathmandu")]
    [InlineData(-33.87, 151.21, "Australia/Sydney")]
    [InlineData(31.95, -110.97, "America/Phoenix")]
    [InlineData(47.5, 85.0, "Asia/Almaty")]
    [InlineData(64.0, -22.0, "Atlantic/Reykjavik")]
    [InlineData(21.3, -157.85, "Pacific/Honolulu")]
    public void A_shared_place_has_the_time_of_where_it_is(double latitude, double longitude, string zone) =>
        Assert.Equal(zone, PlaceFinder.At(latitude, longitude).Zone);

    [Theory]
    [InlineData(90, 180)]
    [InlineData(-90, -180)]
    [InlineData(90, -180)]
    [InlineData(-90, 180)]
    [InlineData(0, 0)]
    public void Every_point_on_the_earth_has_a_time(double latitude, double longitude) =>
        Assert.NotNull(ReaderZone.Find(PlaceFinder.At(latitude, longitude).Zone));

    [Fact]
    public void Every_zone_of_the_tables_is_one_that_clocks_can_be_set_by()
    {
        Assert.All(Atlas.Cities.Select(city => city.Zone).Distinct(), zone => Assert.NotNull(ReaderZone.Find(zone)));
        Assert.All(Atlas.Map.Zones, zone => Assert.NotNull(ReaderZone.Find(zone)));
    }

    [Fact]
    public void Every_city_is_found_by_each_of_its_names() => Assert.All(
        Atlas.Cities.SelectMany(city => city.Names.Select(name => (city, name))),
        entry => Assert.Contains(entry.city, Atlas.Named[PlaceNames.Key(entry.name)].Select(found => found.City)));

    [Theory]
    [InlineData("Asia/Almaty", "Almaty", "Алматы")]
    [InlineData("Asia/Kolkata", "Kolkata", "Калькутта")]
    [InlineData("Europe/Kyiv", "Kyiv", "Киев")]
    [InlineData("UTC+05:30", "UTC+05:30", "UTC+05:30")]
    [InlineData("UTC", "UTC", "UTC")]
    public void A_zone_has_a_name_that_people_know(string zone, string english, string russian) =>
        Assert.Equal((english, russian), (Atlas.Zone(zone, Wording.English), Atlas.Zone(zone, Wording.Russian)));

    [Fact]
    public void All_cities_of_Central_Asia_and_the_biggest_of_Russia_are_known_in_Russian() => Assert.Empty(
        from city in Atlas.Cities
        where city.Thousands >= (city.Country is "KZ" or "UZ" or "KG" or "TJ" or "TM" or "RU" or "UA" ? 200 : 5_000)
        where !city.Names.Any(name => name.Any(letter => letter is >= 'а' and <= 'я'))
        select city.Names[0]);
}
