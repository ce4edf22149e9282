namespace Bot.Settings;

/// <summary>The settings that a feature knows.</summary>
/// <param name="Name">The section ("Web").</param>
/// <param name="Keys">Its settings' names ("Url").</param>
internal sealed record SettingsSection(string Name, IReadOnlyList<string> Keys)
{
    /// <summary>The settings of an options class.</summary>
    public static SettingsSection Of<TOptions>(string name) =>
        new(name, [.. SettingsReader.Properties(typeof(TOptions)).Select(property => property.Name)]);

    /// <summary>Whether <paramref name="key"/> ("Telegram:AdminIds:0") names a setting of this section.</summary>
    public bool Holds(string key) => Keys.Any(known =>
        key.Equals($"{Name}:{known}", StringComparison.OrdinalIgnoreCase)
        || key.StartsWith($"{Name}:{known}:", StringComparison.OrdinalIgnoreCase));
}
