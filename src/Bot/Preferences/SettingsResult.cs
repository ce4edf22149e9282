using Bot.Gateway;

namespace Bot.Preferences;

/// <summary>What a command makes of the settings.</summary>
internal abstract record SettingsResult
{
    private SettingsResult()
    {
    }

    /// <summary>Nothing has changed; this is shown.</summary>
    internal sealed record Shown(SettingsPage Page) : SettingsResult;

    /// <summary>They are to change, if who asks may change them.</summary>
    /// <param name="View">As they are then.</param>
    /// <param name="Page">What is shown of them then.</param>
    internal sealed record Changed(SettingsView View, Func<SettingsView, SettingsPage> Page) : SettingsResult;

    /// <summary>What was typed cannot be: one line that says why, with an example.</summary>
    internal sealed record Wrong(MessageText Text, IReadOnlyList<MessageButton> Buttons) : SettingsResult
    {
        public Wrong(MessageText text)
            : this(text, [])
        {
        }
    }
}
