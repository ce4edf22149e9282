using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Preferences;

/// <summary>What the settings say of digests.</summary>
internal static class DigestTimesTexts
{
    private static readonly Phrases Words = new(typeof(DigestTimesTexts));

    /// <summary>"Digests: 07:30 every day; 19:00 Mon, Wed".</summary>
    public static MessageText Line(SettingsView view) => view.Wants.Digests.Count == 0
        ? Words.Message(view.Wording, "None")
        : Words.Message(view.Wording, "Some", string.Join("; ", view.Wants.Digests.Select(digest => Time(view.Wording, digest))));

    /// <summary>The top of the menu.</summary>
    public static MessageText Menu(SettingsView view) => Words.Message(view.Wording, "Menu", Line(view));

    /// <summary>The top of one time's menu, with when the next comes.</summary>
    public static MessageText OneTime(SettingsView view, DigestTime digest)
    {
        var days = Days(view.Wording, digest.Days);
        if (digest.NextAfter(view.Wants.Zone, view.Now) is not { } next)
            return Words.Message(view.Wording, "OneTime", SettingsTexts.Clock(digest.At), days);
        var local = ReaderZone.LocalTime(view.Wants.Zone, next);
        return Words.Message(
            view.Wording, "OneTimeWithNext", SettingsTexts.Clock(digest.At), days,
            local.ToString("dddd, d MMMM", view.Wording.Culture));
    }

    public static MessageText Wrong(Wording wording) => Words.Message(wording, "Wrong");

    public static MessageText TooMany(Wording wording, int most) => Words.Message(wording, "TooMany", most);

    /// <summary>On the button of a time: short, as all seven days may stand there.</summary>
    public static string TimeLabel(Wording wording, DigestTime digest) =>
        $"{Time(wording, digest).Replace(",", "", StringComparison.Ordinal)} ›";

    /// <summary>"Mon".</summary>
    public static string Day(Wording wording, Weekdays day) =>
        wording.Culture.DateTimeFormat.AbbreviatedDayNames[(DayReader.Each.ToList().IndexOf(day) + 1) % DayReader.Each.Count];

    public static string EveryDayLabel(Wording wording) => Words.Text(wording, "ThirdButtonEveryDay");

    public static string WorkingDaysLabel(Wording wording) => Words.Text(wording, "ThirdButtonWorkingDays");

    public static string Off(Wording wording) => Words.Text(wording, "HalfButtonOff");

    public static string Remove(Wording wording) => Words.Text(wording, "HalfButtonRemove");

    public static string Back(Wording wording) => Words.Text(wording, "HalfButtonBack");

    private static string Time(Wording wording, DigestTime digest) => $"{SettingsTexts.Clock(digest.At)} {Days(wording, digest.Days)}";

    private static string Days(Wording wording, Weekdays days) => days switch
    {
        Weekdays.Every => Words.Text(wording, "EveryDay"),
        DayReader.Working => Words.Text(wording, "WorkingDays"),
        _ => string.Join(", ", DayReader.Each.Where(day => days.HasFlag(day)).Select(day => Day(wording, day))),
    };
}
