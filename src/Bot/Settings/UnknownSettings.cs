using Microsoft.Extensions.Options;

namespace Bot.Settings;

/// <summary>Stops the start when the command line sets something that nothing reads, which is nearly always a slip of the keys.</summary>
internal static class UnknownSettings
{
    /// <summary>Checks the keys of the command line against the features' sections, and against the settings files for all others.</summary>
    /// <exception cref="OptionsValidationException">One failure for each unknown setting.</exception>
    public static void Check(
        IReadOnlyDictionary<string, string?> settings, IConfiguration configuration, IEnumerable<SettingsSection> sections)
    {
        var known = sections.ToList();
        var failures = settings.Keys
            .Where(key => !IsKnown(key, settings, configuration, known))
            .Select(key => $"Setting {key} is not known; known are: {Names(known, key)}")
            .ToList();
        if (failures.Count > 0)
            throw new OptionsValidationException("settings", typeof(IConfiguration), failures);
    }

    private static bool IsKnown(
        string key, IReadOnlyDictionary<string, string?> settings, IConfiguration configuration, List<SettingsSection> known)
    {
        var name = key.Split(':')[0];
        if (known.Any(section => Named(section, name)))
            return known.Any(section => section.Holds(key));
        return configuration.GetSection(name).GetChildren()
            .Any(child => !settings.Keys.Any(set => set.StartsWith(child.Path, StringComparison.OrdinalIgnoreCase)));
    }

    private static string Names(List<SettingsSection> sections, string key)
    {
        var near = sections.Where(section => Named(section, key.Split(':')[0])).ToList();
        return string.Join(", ", (near.Count > 0 ? near : sections)
            .SelectMany(section => section.Keys.Select(known => $"{section.Name}:{known}")));
    }

    private static bool Named(SettingsSection section, string name) =>
        section.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
