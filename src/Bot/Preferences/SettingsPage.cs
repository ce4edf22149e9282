using Bot.Gateway;

namespace Bot.Preferences;

/// <summary>What the settings' message shows: all of them, or one of its menus.</summary>
internal sealed record SettingsPage(MessageText Text, IReadOnlyList<MessageButton> Buttons);
