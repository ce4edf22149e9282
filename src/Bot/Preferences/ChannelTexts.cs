using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Preferences;

/// <summary>What administrators hear of the settings of their channels and groups.</summary>
internal static class ChannelTexts
{
    private static readonly Phrases Words = new(typeof(ChannelTexts));

    /// <summary>After the bot was made an administrator of a channel.</summary>
    public static MessageText Letter(Wording wording, string channel) => Words.Message(wording, "Letter", channel);

    public static string SettingsLabel(Wording wording) => Words.Text(wording, "ButtonSettings");

    public static MessageText Usage(Wording wording) => Words.Message(wording, "Usage");

    public static MessageText Missing(Wording wording) => Words.Message(wording, "Missing");

    public static MessageText NotNow(Wording wording) => Words.Message(wording, "NotNow");

    public static MessageText InPrivateOnly(Wording wording) => Words.Message(wording, "InPrivateOnly");
}
