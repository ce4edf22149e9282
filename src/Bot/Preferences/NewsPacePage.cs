using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Preferences;

/// <summary>How soon news of what is followed come: the menu, and what its buttons say.</summary>
internal static class NewsPacePage
{
    private static readonly (NewsPace Pace, string[] Words)[] Choices =
    [
        (NewsPace.AtOnce, ["now", "сразу"]),
        (NewsPace.Hourly, ["hourly", "час"]),
        (NewsPace.InDigest, ["digest", "дайджест"]),
    ];

    /// <summary>The line on the first page.</summary>
    public static MessageText Line(SettingsView view) => AlertChoiceTexts.Pace(view);

    public static SettingsPage Of(SettingsView view) => new(
        AlertChoiceTexts.PaceMenu(view),
        [
            .. Choices.Select(choice => new MessageButton(
                SettingsTexts.Marked(AlertChoiceTexts.PaceLabel(view.Wording, choice.Pace), view.Wants.Pace == choice.Pace),
                view.Says("newspace", choice.Words[0]))),
            MainPage.Back(view),
        ]);

    /// <summary>/newspace with a choice behind it.</summary>
    public static SettingsResult Handle(SettingsView view, string argument)
    {
        if (argument.Length == 0)
            return new SettingsResult.Shown(Of(view));
        var choice = Array.FindIndex(Choices, one => one.Words.Contains(argument, StringComparer.OrdinalIgnoreCase));
        return choice < 0
            ? new SettingsResult.Wrong(AlertChoiceTexts.WrongPace(view.Wording))
            : new SettingsResult.Changed(view with { Wants = view.Wants with { Pace = Choices[choice].Pace } }, Of);
    }
}
