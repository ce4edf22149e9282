using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Preferences;

/// <summary>The menu of one time at which digests come: on which days.</summary>
internal static class DigestTimePage
{
    private const int InARow = 3;

    /// <summary>The menu; that of all digests when there is none at this time any more.</summary>
    public static SettingsPage Of(SettingsView view, TimeOnly time)
    {
        if (view.Wants.Digests.FirstOrDefault(one => one.At == time) is not { } digest)
            return DigestPage.Of(view);
        var text = new MessageTextBuilder().Append(DigestTimesTexts.OneTime(view, digest)).AppendLine().AppendLine().Append(ZonePage.Line(view));
        return new SettingsPage(text.Build(), [.. Days(view, digest), .. End(view, digest)]);
    }

    private static IEnumerable<MessageButton> Days(SettingsView view, DigestTime digest)
    {
        var labels = DayReader.Each.Select(day => (
                Label: SettingsTexts.Marked(DigestTimesTexts.Day(view.Wording, day), digest.Days.HasFlag(day)),
                Days: digest.Days ^ day))
            .Append((Label: DigestTimesTexts.EveryDayLabel(view.Wording), Days: Weekdays.Every))
            .Append((Label: DigestTimesTexts.WorkingDaysLabel(view.Wording), Days: DayReader.Working));
        return labels.Select((choice, index) => new MessageButton(choice.Label, Says(view, digest, choice.Days))
        {
            IsBeside = index % InARow > 0,
        });
    }

    /// <summary>Without a day there is no digest.</summary>
    private static string Says(SettingsView view, DigestTime digest, Weekdays days) => view.Says(
        "digest", $"{SettingsTexts.Clock(digest.At)} {(days is Weekdays.None ? "off" : DayReader.Write(days))}");

    private static IEnumerable<MessageButton> End(SettingsView view, DigestTime digest)
    {
        yield return new MessageButton(DigestTimesTexts.Remove(view.Wording), Says(view, digest, Weekdays.None));
        yield return new MessageButton(DigestTimesTexts.Back(view.Wording), view.Says("settings", "digests")) { IsBeside = true };
    }
}
