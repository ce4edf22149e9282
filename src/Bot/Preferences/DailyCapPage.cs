using System.Globalization;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Preferences;

/// <summary>How many alerts come in a day: the menu, and what its buttons say.</summary>
internal static class DailyCapPage
{
    private const int Most = 100;
    private const int InARow = 2;
    private const string NoLimit = "any";

    private static readonly int[] Choices = [3, 5, 10, 20];

    /// <summary>The line on the first page.</summary>
    public static MessageText Line(SettingsView view) => AlertChoiceTexts.Cap(view);

    public static SettingsPage Of(SettingsView view) => new(
        AlertChoiceTexts.CapMenu(view),
        [
            .. Choices.Select((most, index) => Button(view, most) with { IsBeside = index % InARow > 0 }),
            Button(view, ReaderPreferences.NoDailyCap),
            Button(view, 0) with { IsBeside = true },
            MainPage.Back(view),
        ]);

    /// <summary>/alertcap with a number behind it, or "any".</summary>
    public static SettingsResult Handle(SettingsView view, string argument)
    {
        if (argument.Length == 0)
            return new SettingsResult.Shown(Of(view));
        int? most = argument == NoLimit
            ? ReaderPreferences.NoDailyCap
            : int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most ? number : null;
        return most is { } given
            ? new SettingsResult.Changed(view with { Wants = view.Wants with { MostPerDay = given } }, Of)
            : new SettingsResult.Wrong(AlertChoiceTexts.WrongCap(view.Wording, Most));
    }

    private static MessageButton Button(SettingsView view, int most) => new(
        SettingsTexts.Marked(AlertChoiceTexts.CapLabel(view.Wording, most), view.Wants.MostPerDay == most),
        view.Says("alertcap", most == ReaderPreferences.NoDailyCap ? NoLimit : most.ToString(CultureInfo.InvariantCulture)));
}
