namespace Bot.Settings;

/// <summary>Where settings come from. Later wins: defaults, working directory, secrets file, environment, command line.</summary>
internal static class BotConfiguration
{
    /// <summary>The folder of the settings, next to the binary and in the working directory.</summary>
    public const string Folder = "config";

    private const string SettingsFile = "appsettings.json";
    private const string SecretsFile = "secrets.json";

    /// <summary>The settings' folders that may stand on this machine, next to the binary and in the working directory; later wins.</summary>
    public static IReadOnlyList<string> Folders() =>
        [.. new[] { AppContext.BaseDirectory, Directory.GetCurrentDirectory() }
            .Select(folder => Path.Combine(Path.GetFullPath(folder), Folder))
            .Distinct(StringComparer.Ordinal)];

    /// <summary>Reads all sources once.</summary>
    /// <param name="settings">Settings of the command line, by key ("Storage:Path").</param>
    /// <param name="quiet">Logs warnings and errors only, unless the environment or the command line say otherwise.</param>
    /// <exception cref="InvalidDataException">A settings file cannot be read as JSON.</exception>
    public static IConfigurationRoot Read(IReadOnlyDictionary<string, string?> settings, bool quiet)
    {
        var builder = new ConfigurationBuilder();
        Add(builder, settings, quiet);
        return builder.Build();
    }

    /// <summary>Adds all sources to <paramref name="builder"/>.</summary>
    /// <inheritdoc cref="Read"/>
    public static void Add(IConfigurationBuilder builder, IReadOnlyDictionary<string, string?> settings, bool quiet)
    {
        var folders = Folders();
        foreach (var folder in folders)
            builder.AddJsonFile(Path.Combine(folder, SettingsFile), optional: folder != folders[0]);
        foreach (var folder in folders)
            builder.AddJsonFile(Path.Combine(folder, SecretsFile), optional: true);
        if (quiet)
            builder.AddInMemoryCollection([new("Logging:LogLevel:Default", nameof(LogLevel.Warning))]);
        builder.AddEnvironmentVariables().AddInMemoryCollection(settings);
    }
}
