namespace Bot.Preferences.Places;

/// <summary>A place that clocks can be set by.</summary>
/// <param name="Name">As the reader may know it.</param>
/// <param name="Country">Its country's code (ISO 3166); empty for an offset and for a zone without one.</param>
/// <param name="Zone">Its time zone, as <see cref="Subscribers.ReaderZone"/> knows it.</param>
internal sealed record Place(string Name, string Country, string Zone);
