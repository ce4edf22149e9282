using System.Globalization;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Preferences;

/// <summary>What stands on the settings' first page, and what its menus share.</summary>
internal static class SettingsTexts
{
    private static readonly Phrases Words = new(typeof(SettingsTexts));

    public static MessageText Title(SettingsView view) => view.Elsewhere is null
        ? Words.Message(view.Wording, "Title")
        : Words.Message(view.Wording, "TitleOf", Name(view.Reader));

    /// <summary>Which topic of a forum news go to.</summary>
    public static MessageText Thread(SettingsView view) =>
        Words.Message(view.Wording, view.Thread == view.Wants.NewsThread ? "ThreadHere" : "ThreadElsewhere");

    public static MessageText Stopped(Wording wording) => Words.Message(wording, "Stopped");

    public static MessageText OnTelegramOnly(Wording wording) => Words.Message(wording, "OnTelegramOnly");

    /// <summary>What a pressed button shows.</summary>
    public static string Saved(Wording wording) => Words.Text(wording, "Saved");

    public static string Back(Wording wording) => Words.Text(wording, "HalfButtonBack");

    public static string LanguageLabel(Wording wording) => Words.Text(wording, "HalfButtonLanguage");

    public static string ZoneLabel(Wording wording) => Words.Text(wording, "HalfButtonZone");

    public static string DigestsLabel(Wording wording) => Words.Text(wording, "HalfButtonDigests");

    public static string QuietLabel(Wording wording) => Words.Text(wording, "HalfButtonQuiet");

    public static string AlertsLabel(Wording wording) => Words.Text(wording, "HalfButtonAlerts");

    public static string CapLabel(Wording wording) => Words.Text(wording, "HalfButtonCap");

    public static string PaceLabel(Wording wording) => Words.Text(wording, "HalfButtonPace");

    public static string CommandSettings(Wording wording) => Words.Text(wording, "CommandSettings");

    public static string CommandDigest(Wording wording) => Words.Text(wording, "CommandDigest");

    public static string CommandTimezone(Wording wording) => Words.Text(wording, "CommandTimezone");

    public static string CommandQuiet(Wording wording) => Words.Text(wording, "CommandQuiet");

    public static string CommandAlertlevel(Wording wording) => Words.Text(wording, "CommandAlertlevel");

    public static string CommandLanguage(Wording wording) => Words.Text(wording, "CommandLanguage");

    public static string CommandChannel(Wording wording) => Words.Text(wording, "CommandChannel");

    /// <summary>"✓" before what is chosen.</summary>
    public static string Marked(string label, bool isChosen) => isChosen ? $"✓ {label}" : label;

    /// <summary>"07:30".</summary>
    public static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Clock(TimeOnly)"/>
    public static string Clock(DateTime time) => Clock(TimeOnly.FromDateTime(time));

    /// <summary>What a group or channel is called; its id when that is not known.</summary>
    public static string Name(Subscriber reader) => string.IsNullOrWhiteSpace(reader.Title) ? reader.Chat.Id : reader.Title;
}
