using Microsoft.Extensions.Options;

namespace Bot.Settings;

/// <summary>Stops the start when the command line sets something that nothing reads, which is nearly always a slip of the keys.</summary>
internal static class UnknownSettings
{
    // Read by the framework, category by category.
    private const string Logging = "Logging:LogLevel:";

    /// <summary>Checks the keys of the command line against the features' sections.</summary>
    /// <exception cref="OptionsValidationException">One failure for each unknown setting.</exception>
    public static void Check(IReadOnlyDictionary<string, string?> settings, IEnumerable<SettingsSection> sections)
    {
        var known = sections.ToList();
        var failures = settings.Keys
            .Where(key => !key.StartsWith(Logging, StringComparison.OrdinalIgnoreCase))
            .Where(key => !known.Any(section => section.Holds(key)))
            .Select(key => $"Setting {key} is not known; known are: {Names(known, key)}")
            .ToList();
        if (failures.Count > 0)
            throw new OptionsValidationException("settings", typeof(IConfiguration), failures);
    }

    private static string Names(List<SettingsSection> sections, string key)
    {
        var name = key.Split(':')[0];
        var near = sections.Where(section => section.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return string.Join(", ", (near.Count > 0 ? near : sections)
            .SelectMany(section => section.Keys.Select(known => $"{section.Name}:{known}")));
    }
}
