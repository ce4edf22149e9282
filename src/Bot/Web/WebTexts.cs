using Bot.Conversations;

namespace Bot.Web;

/// <summary>What the page itself says.</summary>
internal static class WebTexts
{
    /// <summary>For programs that call what the page calls.</summary>
    public const string NotAMessage = "A message is an object with \"turn\", 8 to 64 letters or digits, and \"text\".";

    private static readonly Phrases Words = new(typeof(WebTexts));

    /// <summary>When the bot cannot answer.</summary>
    public static string Failed(Wording wording) => Words.Text(wording, "Failed");

    /// <summary>What stands on the page under a name; places that its script fills stay as they are.</summary>
    public static string OnPage(Wording wording, string name) => Words.Text(wording, name, "{0}", "{1}");
}
