using Bot.Gateway;

namespace Bot.Preferences;

/// <summary>Which alerts come: the menu, and /alertlevel.</summary>
internal static class AlertLevelPage
{
    /// <summary>The choice of major alerts only; lower ones let more through.</summary>
    public const int MajorOnly = 2;

    // By the least severity that comes.
    private static readonly string[][] Words = [["all", "все"], ["normal", "обычные"], ["major", "важнейшие", "важные"]];

    /// <summary>The line on the first page.</summary>
    public static MessageText Line(SettingsView view) => AlertChoiceTexts.Level(view);

    public static SettingsPage Of(SettingsView view) => new(
        AlertChoiceTexts.LevelMenu(view),
        [
            .. Words.Select((words, level) => new MessageButton(
                SettingsTexts.Marked(AlertChoiceTexts.LevelLabel(view.Wording, level), view.Wants.LeastSeverity == level),
                view.Says("alertlevel", words[0]))),
            MainPage.Back(view),
        ]);

    /// <summary>/alertlevel with a choice behind it.</summary>
    public static SettingsResult Handle(SettingsView view, string argument)
    {
        if (argument.Length == 0)
            return new SettingsResult.Shown(Of(view));
        var level = Array.FindIndex(Words, words => words.Contains(argument, StringComparer.OrdinalIgnoreCase));
        return level < 0
            ? new SettingsResult.Wrong(AlertChoiceTexts.WrongLevel(view.Wording))
            : new SettingsResult.Changed(view with { Wants = view.Wants with { LeastSeverity = level } }, Of);
    }
}
