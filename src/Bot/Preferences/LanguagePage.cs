using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Preferences;

/// <summary>The language of the bot: the menu, and /language.</summary>
internal static class LanguagePage
{
    private const string AsApp = "app";

    private static readonly Dictionary<string, Wording> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["английский"] = Wording.English,
        ["russian"] = Wording.Russian,
    };

    /// <summary>The line on the first page.</summary>
    public static MessageText Line(SettingsView view) => LanguageTexts.Line(view, FollowsApp(view));

    public static SettingsPage Of(SettingsView view) =>
        new(LanguageTexts.Menu(view, FollowsApp(view)), [.. Choices(view), MainPage.Back(view)]);

    /// <summary>A button for each language; in private one for the app's, too.</summary>
    public static IEnumerable<MessageButton> Choices(SettingsView view)
    {
        var chosen = view.Reader.LanguageIsChosen || view.Reader.Kind is not ChatKind.Private ? Wording.Of(view.Reader.Language) : null;
        foreach (var wording in Wording.All)
            yield return new MessageButton(SettingsTexts.Marked(wording.Name, wording == chosen), view.Says("language", wording.Code));
        if (HasApp(view))
        {
            yield return new MessageButton(
                SettingsTexts.Marked(LanguageTexts.AsApp(view.Wording), chosen is null), view.Says("language", AsApp));
        }
    }

    /// <summary>/language with a language behind it, or "app".</summary>
    public static SettingsResult Handle(SettingsView view, string argument)
    {
        if (argument.Length == 0)
            return new SettingsResult.Shown(Of(view));
        if (argument.Equals(AsApp, StringComparison.OrdinalIgnoreCase) && HasApp(view))
        {
            var asApp = view.Reader with { Language = view.AppLanguage ?? view.Reader.Language, LanguageIsChosen = false };
            return new SettingsResult.Changed(view with { Reader = asApp }, Of);
        }
        var wording = Wording.All.FirstOrDefault(one => argument.Equals(one.Code, StringComparison.OrdinalIgnoreCase)
            || argument.Equals(one.Name, StringComparison.OrdinalIgnoreCase)) ?? OtherNames.GetValueOrDefault(argument);
        return wording is null
            ? new SettingsResult.Wrong(LanguageTexts.Wrong(view.Wording))
            : new SettingsResult.Changed(
                view with { Reader = view.Reader with { Language = wording.Code, LanguageIsChosen = true } }, Of);
    }

    private static bool HasApp(SettingsView view) => view.Reader is { Kind: ChatKind.Private, Chat.IsTelegram: true };

    private static bool FollowsApp(SettingsView view) => HasApp(view) && !view.Reader.LanguageIsChosen;
}
