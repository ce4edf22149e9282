using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Preferences;

/// <summary>What the settings say of quiet hours.</summary>
internal static class QuietTexts
{
    private static readonly Phrases Words = new(typeof(QuietTexts));

    public static MessageText Line(SettingsView view) => view.Wants.Quiet is { } quiet
        ? Words.Message(view.Wording, view.Wants.MajorOverrides ? "MajorComes" : "NothingComes", Pair(quiet))
        : Words.Message(view.Wording, "None");

    /// <summary>The top of the menu.</summary>
    public static MessageText Menu(SettingsView view) => Words.Message(view.Wording, "Menu", Line(view));

    public static MessageText Wrong(Wording wording) => Words.Message(wording, "Wrong");

    public static string MajorLabel(Wording wording) => Words.Text(wording, "ButtonMajor");

    public static string Off(Wording wording) => Words.Text(wording, "HalfButtonOff");

    /// <summary>"22:00–07:00", as it is typed, too.</summary>
    public static string Pair((TimeOnly From, TimeOnly Until) quiet) =>
        $"{SettingsTexts.Clock(quiet.From)}–{SettingsTexts.Clock(quiet.Until)}";
}
