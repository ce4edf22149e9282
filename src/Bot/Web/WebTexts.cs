namespace Bot.Web;

/// <summary>What the page itself says when the bot cannot.</summary>
internal static class WebTexts
{
    public const string Failed = "Something went wrong on our side.";

    public const string NotAMessage = "A message is an object with \"turn\", 8 to 64 letters or digits, and \"text\".";
}
