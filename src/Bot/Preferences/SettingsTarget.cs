using System.Text.RegularExpressions;
using Bot.Gateway;

namespace Bot.Preferences;

/// <summary>The chat that a command is about when it is another than the one it stands in: "chat:-1001234567890" before its argument.</summary>
internal static partial class SettingsTarget
{
    /// <summary>As <see cref="Cut"/> reads it.</summary>
    public static string Write(ChatKey chat) => $"chat:{chat.Id}";

    /// <summary>The chat, or null when none is named, and the argument without it.</summary>
    public static (ChatKey? Chat, string Argument) Cut(string argument)
    {
        var match = Shape().Match(argument);
        return match.Success
            ? (new ChatKey(ChatKey.TelegramChannel, match.Groups["id"].Value), argument[match.Length..].Trim())
            : (null, argument);
    }

    [GeneratedRegex(@"^chat:(?<id>-[1-9][0-9]{0,17})(?=\s|\z)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
