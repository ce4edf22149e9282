using Bot.Conversations;
using Bot.Subscribers;

namespace Bot.Preferences;

/// <summary>All settings of a chat, and who looks at them from where.</summary>
/// <param name="Reader">The chat; never the conversation of a forum's topic.</param>
/// <param name="Wants">What it wants to hear.</param>
/// <param name="Now">The moment.</param>
internal sealed record SettingsView(Subscriber Reader, ReaderPreferences Wants, DateTimeOffset Now)
{
    /// <summary>The language of who looks from elsewhere; null: they are looked at in the chat itself.</summary>
    public Wording? Elsewhere { get; init; }

    /// <summary>The topic of the forum in which they are looked at, or null.</summary>
    public int? Thread { get; init; }

    /// <summary>The language of the app of who looks, or null.</summary>
    public string? AppLanguage { get; init; }

    /// <summary>The language in which the settings are told.</summary>
    public Wording Wording => Elsewhere ?? Wording.Of(Reader.Language);

    /// <summary>What clocks show where the chat is.</summary>
    public DateTime LocalNow => ReaderZone.LocalTime(Wants.Zone, Now);

    /// <summary>What a button says that gives a command for this chat.</summary>
    public string Says(string command, string argument = "")
    {
        var target = Elsewhere is null ? "" : SettingsTarget.Write(Reader.Chat);
        return $"/{command} {target} {argument}".Replace("  ", " ", StringComparison.Ordinal).TrimEnd();
    }
}
