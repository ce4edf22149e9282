namespace Bot.Preferences.Places;

/// <summary>A city of the table.</summary>
/// <param name="Names">Its own name first, then those that it is known by elsewhere or was before.</param>
/// <param name="Country">Its country's code.</param>
/// <param name="Zone">Its time zone's IANA name.</param>
/// <param name="Latitude">Degrees north, to a hundredth.</param>
/// <param name="Longitude">Degrees east, to a hundredth.</param>
/// <param name="Thousands">Inhabitants in thousands, at least 1.</param>
internal sealed record City(
    IReadOnlyList<string> Names, string Country, string Zone, double Latitude, double Longitude, int Thousands);
