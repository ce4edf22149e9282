using Bot.Conversations;
using Bot.Gateway;
using Bot.Preferences.Places;
using Bot.Subscribers;

namespace Bot.Preferences;

/// <summary>What the settings say of time zones.</summary>
internal static class ZoneTexts
{
    private const int LongestLabel = 34;

    private static readonly Phrases Words = new(typeof(ZoneTexts));

    /// <summary>"Time zone: Almaty, where it is 17:05 now".</summary>
    public static MessageText Line(SettingsView view) => view.Wants.Zone is { } zone
        ? Words.Message(view.Wording, "Line", Name(view.Wording, zone), SettingsTexts.Clock(view.LocalNow))
        : Words.Message(view.Wording, "NotTold", SettingsTexts.Clock(view.LocalNow));

    /// <summary>The top of the menu; after a choice with the place that was chosen.</summary>
    public static MessageText Menu(SettingsView view, Place? chosen)
    {
        var line = chosen is { Country.Length: > 0 }
            ? Words.Message(view.Wording, "Chosen", Full(view.Wording, chosen), SettingsTexts.Clock(view.LocalNow))
            : Line(view);
        var mayShare = view.Elsewhere is null && view.Reader.Kind is ChatKind.Private;
        return Words.Message(view.Wording, mayShare ? "MenuWithPlace" : "Menu", line);
    }

    public static MessageText Several(Wording wording, string name) => Words.Message(wording, "Several", name);

    public static MessageText Unknown(Wording wording, string name, bool hasNearest) =>
        Words.Message(wording, hasNearest ? "UnknownWithNearest" : "Unknown", Short(name));

    /// <summary>What people call a zone.</summary>
    public static string Name(Wording wording, string zone) => Atlas.Zone(zone, wording);

    /// <summary>"Birmingham, United Kingdom · 12:05"; the time there tells the places apart.</summary>
    public static string PlaceLabel(SettingsView view, Place place)
    {
        var clock = SettingsTexts.Clock(ReaderZone.LocalTime(place.Zone, view.Now));
        var label = $"{Full(view.Wording, place)} · {clock}";
        return label.Length <= LongestLabel ? label : $"{place.Name}, {place.Country} · {clock}";
    }

    private static string Full(Wording wording, Place place) => $"{place.Name}, {Atlas.Country(place.Country, wording)}";

    private static string Short(string name)
    {
        const int Longest = 40;
        return name.Length <= Longest ? name : $"{MessageParts.Split(new MessageText(name, []), Longest)[0].Text}…";
    }
}
