using Bot.Gateway;

namespace Bot.Preferences;

/// <summary>When nothing is to come: the menu, and /quiet.</summary>
internal static class QuietPage
{
    private const int InARow = 2;
    private const string MajorWord = "major";

    private static readonly string[] MajorWords = [MajorWord, "важнейшие", "важные"];

    private static readonly (TimeOnly From, TimeOnly Until)[] Common =
    [
        (new(21, 0), new(7, 0)), (new(22, 0), new(7, 0)), (new(22, 0), new(8, 0)),
        (new(23, 0), new(8, 0)), (new(0, 0), new(8, 0)), (new(0, 0), new(9, 0)),
    ];

    /// <summary>The line on the first page.</summary>
    public static MessageText Line(SettingsView view) => QuietTexts.Line(view);

    public static SettingsPage Of(SettingsView view)
    {
        var text = new MessageTextBuilder().Append(QuietTexts.Menu(view)).AppendLine().AppendLine().Append(ZonePage.Line(view));
        return new SettingsPage(text.Build(), [.. Pairs(view), .. Rest(view)]);
    }

    /// <summary>/quiet with two times, "off", or "major on" or "major off" behind it.</summary>
    public static SettingsResult Handle(SettingsView view, string argument)
    {
        if (argument.Length == 0)
            return new SettingsResult.Shown(Of(view));
        if (ChoiceWords.IsOff(argument))
            return Changed(view, null);
        if (argument.Split(' ', 2, StringSplitOptions.TrimEntries) is [var word, var choice]
            && MajorWords.Contains(word, StringComparer.OrdinalIgnoreCase)
            && (ChoiceWords.IsOn(choice) || ChoiceWords.IsOff(choice)))
        {
            return new SettingsResult.Changed(
                view with { Wants = view.Wants with { MajorOverrides = ChoiceWords.IsOn(choice) } }, Of);
        }
        var times = ChoiceWords.Split(ClockReader.WithoutInnerBlanks(argument), '-', '–', '—', ',').Select(ClockReader.Read).ToList();
        return times is [{ } from, { } until] && from != until
            ? Changed(view, (from, until))
            : new SettingsResult.Wrong(QuietTexts.Wrong(view.Wording));
    }

    private static SettingsResult.Changed Changed(SettingsView view, (TimeOnly, TimeOnly)? quiet) =>
        new(view with { Wants = view.Wants with { Quiet = quiet } }, Of);

    private static IEnumerable<MessageButton> Pairs(SettingsView view) => Common.Select((pair, index) => new MessageButton(
        SettingsTexts.Marked(QuietTexts.Pair(pair), view.Wants.Quiet == pair), view.Says("quiet", QuietTexts.Pair(pair)))
    {
        IsBeside = index % InARow > 0,
    });

    private static IEnumerable<MessageButton> Rest(SettingsView view)
    {
        if (view.Wants.Quiet is not null)
        {
            yield return new MessageButton(
                SettingsTexts.Marked(QuietTexts.MajorLabel(view.Wording), view.Wants.MajorOverrides),
                view.Says("quiet", $"{MajorWord} {(view.Wants.MajorOverrides ? "off" : "on")}"));
            yield return new MessageButton(QuietTexts.Off(view.Wording), view.Says("quiet", "off"));
        }
        yield return MainPage.Back(view) with { IsBeside = view.Wants.Quiet is not null };
    }
}
