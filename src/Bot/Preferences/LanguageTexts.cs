using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Preferences;

/// <summary>What the settings say of the language.</summary>
internal static class LanguageTexts
{
    private static readonly Phrases Words = new(typeof(LanguageTexts));

    public static MessageText Line(SettingsView view, bool followsApp) =>
        Words.Message(view.Wording, followsApp ? "LineAsApp" : "Line", Wording.Of(view.Reader.Language).Name);

    /// <summary>The top of the menu.</summary>
    public static MessageText Menu(SettingsView view, bool followsApp) => Words.Message(view.Wording, "Menu", Line(view, followsApp));

    public static string AsApp(Wording wording) => Words.Text(wording, "ButtonAsApp");

    public static MessageText Wrong(Wording wording) =>
        Words.Message(wording, "Wrong", string.Join(", ", Wording.All.Select(one => one.Name)), Wording.Russian.Code);
}
