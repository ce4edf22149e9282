using System.Globalization;
using Bot.Gateway;
using Bot.Preferences.Places;

namespace Bot.Preferences;

/// <summary>Where a chat is, for its clock: the menu, /timezone and shared places.</summary>
internal static class ZonePage
{
    private const int InARow = 2;

    // Each language's readers first, from west to east.
    private static readonly Dictionary<string, string[]> Common = new(StringComparer.Ordinal)
    {
        ["en"] = ["America/Los_Angeles", "America/New_York", "Europe/London", "Asia/Dubai", "Asia/Kolkata", "Australia/Sydney"],
        ["ru"] = ["Europe/Moscow", "Asia/Tbilisi", "Asia/Almaty", "Asia/Tashkent", "Asia/Yekaterinburg", "Asia/Novosibirsk"],
    };

    /// <summary>The line on the first page and on every page that tells times.</summary>
    public static MessageText Line(SettingsView view) => ZoneTexts.Line(view);

    public static SettingsPage Of(SettingsView view) => Of(view, null);

    /// <summary>/timezone with a place behind it.</summary>
    public static SettingsResult Handle(SettingsView view, string argument)
    {
        if (argument.Length == 0)
            return new SettingsResult.Shown(Of(view));
        return PlaceFinder.Find(argument) switch
        {
            PlaceAnswer.One one => Changed(view, one.Place),
            PlaceAnswer.Several several => new SettingsResult.Shown(
                new SettingsPage(ZoneTexts.Several(view.Wording, argument), Choices(view, several.Places))),
            PlaceAnswer.Unknown { Nearest: var nearest } => new SettingsResult.Wrong(
                ZoneTexts.Unknown(view.Wording, argument, nearest.Count > 0), Choices(view, nearest)),
            _ => new SettingsResult.Wrong(ZoneTexts.Unknown(view.Wording, argument, false)),
        };
    }

    /// <summary>/location, which a shared place is taken for, with degrees north and east behind it.</summary>
    public static SettingsResult HandlePlace(SettingsView view, string argument) =>
        argument.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var north, var east]
        && Degrees(north, 90) is { } latitude && Degrees(east, 180) is { } longitude
            ? Changed(view, PlaceFinder.At(latitude, longitude))
            : new SettingsResult.Shown(Of(view));

    private static SettingsResult.Changed Changed(SettingsView view, Place place) =>
        new(view with { Wants = view.Wants with { Zone = place.Zone } }, after => Of(after, place));

    private static SettingsPage Of(SettingsView view, Place? chosen) => new(
        ZoneTexts.Menu(view, chosen),
        [
            .. Common[view.Wording.Code].Select((zone, index) => new MessageButton(
                SettingsTexts.Marked(ZoneTexts.Name(view.Wording, zone), view.Wants.Zone == zone), view.Says("timezone", zone))
            {
                IsBeside = index % InARow > 0,
            }),
            MainPage.Back(view),
        ]);

    private static List<MessageButton> Choices(SettingsView view, IReadOnlyList<Place> choices) =>
        [.. choices.Select(place => new MessageButton(ZoneTexts.PlaceLabel(view, place), view.Says("timezone", place.Zone)))];

    private static double? Degrees(string text, double most) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;
}
