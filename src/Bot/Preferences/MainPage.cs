using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Preferences;

/// <summary>All settings of a chat in plain words, with a button to each menu.</summary>
internal static class MainPage
{
    private static readonly (string Name, Func<Wording, string> Label, Func<SettingsView, SettingsPage> Page)[] Menus =
    [
        ("language", SettingsTexts.LanguageLabel, LanguagePage.Of),
        ("zone", SettingsTexts.ZoneLabel, ZonePage.Of),
        ("digests", SettingsTexts.DigestsLabel, DigestPage.Of),
        ("quiet", SettingsTexts.QuietLabel, QuietPage.Of),
        ("alerts", SettingsTexts.AlertsLabel, AlertLevelPage.Of),
        ("cap", SettingsTexts.CapLabel, DailyCapPage.Of),
        ("pace", SettingsTexts.PaceLabel, NewsPacePage.Of),
    ];

    /// <summary>/settings, and with a menu's name behind it the menu.</summary>
    public static SettingsResult Handle(SettingsView view, string argument) =>
        new SettingsResult.Shown(
            Menus.FirstOrDefault(menu => menu.Name == argument && view.Reader.Chat.IsTelegram).Page?.Invoke(view) ?? Of(view));

    /// <summary>The page.</summary>
    public static SettingsPage Of(SettingsView view)
    {
        var text = new MessageTextBuilder().Append(SettingsTexts.Title(view)).AppendLine().AppendLine();
        text.Append(LanguagePage.Line(view)).AppendLine();
        if (!view.Reader.Chat.IsTelegram)
            return new SettingsPage(text.Build(), [.. LanguagePage.Choices(view)]);
        text.Append(ZonePage.Line(view)).AppendLine()
            .Append(DigestPage.Line(view)).AppendLine()
            .Append(QuietPage.Line(view)).AppendLine()
            .Append(AlertLevelPage.Line(view)).AppendLine();
        if (view.Wants.LeastSeverity < AlertLevelPage.MajorOnly)
            text.Append(DailyCapPage.Line(view)).AppendLine();
        text.Append(NewsPacePage.Line(view)).AppendLine();
        if (view.Elsewhere is null && (view.Thread ?? view.Wants.NewsThread) is not null)
            text.Append(SettingsTexts.Thread(view)).AppendLine();
        if (!view.Reader.WantsNews)
            text.AppendLine().Append(SettingsTexts.Stopped(view.Wording));
        return new SettingsPage(text.Build(), Buttons(view));
    }

    /// <summary>The way back to it.</summary>
    public static MessageButton Back(SettingsView view) => new(SettingsTexts.Back(view.Wording), view.Says("settings"));

    private static List<MessageButton> Buttons(SettingsView view) =>
    [
        .. Menus.Select((menu, index) =>
            new MessageButton(menu.Label(view.Wording), view.Says("settings", menu.Name)) { IsBeside = index % 2 == 1 }),
    ];
}
