using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Preferences;

/// <summary>What the settings say of alerts and of news of what is followed.</summary>
internal static class AlertChoiceTexts
{
    private static readonly Phrases Words = new(typeof(AlertChoiceTexts));

    public static MessageText Level(SettingsView view) => Words.Message(view.Wording, view.Wants.LeastSeverity switch
    {
        0 => "AlertsAll",
        AlertLevelPage.MajorOnly => "AlertsMajor",
        _ => "AlertsNormal",
    });

    public static MessageText LevelMenu(SettingsView view) => Words.Message(view.Wording, "LevelMenu", Level(view));

    public static string LevelLabel(Wording wording, int level) => Words.Text(wording, level switch
    {
        0 => "ButtonLevelAll",
        AlertLevelPage.MajorOnly => "ButtonLevelMajor",
        _ => "ButtonLevelNormal",
    });

    public static MessageText WrongLevel(Wording wording) => Words.Message(wording, "WrongLevel");

    public static MessageText Cap(SettingsView view) => view.Wants.MostPerDay switch
    {
        0 => Words.Message(view.Wording, "CapMajor"),
        ReaderPreferences.NoDailyCap => Words.Message(view.Wording, "CapNone"),
        var most => Words.Message(view.Wording, "CapSome", most),
    };

    public static MessageText CapMenu(SettingsView view) => Words.Message(view.Wording, "CapMenu", Cap(view));

    public static string CapLabel(Wording wording, int most) => most switch
    {
        0 => Words.Text(wording, "HalfButtonCapMajor"),
        ReaderPreferences.NoDailyCap => Words.Text(wording, "HalfButtonCapNone"),
        _ => Words.Text(wording, "HalfButtonCapSome", most),
    };

    public static MessageText WrongCap(Wording wording, int most) => Words.Message(wording, "WrongCap", most);

    public static MessageText Pace(SettingsView view) => Words.Message(view.Wording, view.Wants switch
    {
        { Pace: NewsPace.AtOnce } => "PaceAtOnce",
        { Pace: NewsPace.Hourly } => "PaceHourly",
        { Digests.Count: 0 } => "PaceInDigestWithoutTime",
        _ => "PaceInDigest",
    });

    public static MessageText PaceMenu(SettingsView view) => Words.Message(view.Wording, "PaceMenu", Pace(view));

    public static string PaceLabel(Wording wording, NewsPace pace) => Words.Text(wording, pace switch
    {
        NewsPace.AtOnce => "ButtonPaceAtOnce",
        NewsPace.Hourly => "ButtonPaceHourly",
        _ => "ButtonPaceInDigest",
    });

    public static MessageText WrongPace(Wording wording) => Words.Message(wording, "WrongPace");
}
