using System.CommandLine;

namespace Bot.CommandLine;

/// <summary>Options that every verb takes.</summary>
internal static class GlobalOptions
{
    public const string Data = "--data";
    public const string Json = "--json";
    public const string Verbose = "--verbose";
    public const string Set = "--set";

    /// <summary>Adds the options to the root command, and so to every verb.</summary>
    public static void AddTo(RootCommand root)
    {
        root.Add(new Option<string?>(Data)
        {
            Description = "Folder of the embedded store, relative to the working directory",
            HelpName = "DIR",
            Recursive = true,
        });
        root.Add(new Option<bool>(Json) { Description = "Print one JSON document instead of text", Recursive = true });
        root.Add(new Option<bool>(Verbose) { Description = "Log more, and show where an error arose", Recursive = true });
        root.Add(SetOption());
    }

    /// <summary>The settings that the command line names, by key ("Storage:Path").</summary>
    public static IReadOnlyDictionary<string, string?> Settings(ParseResult parse)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in parse.GetValue<string[]>(Set) ?? [])
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            settings[setting[..equals].Trim()] = setting[(equals + 1)..];
        }
        if (parse.GetValue<string?>(Data) is { } folder)
            settings["Storage:Path"] = folder;
        if (parse.GetValue<bool>(Verbose))
            settings.TryAdd("Logging:LogLevel:Default", nameof(LogLevel.Debug));
        return settings;
    }

    private static Option<string[]> SetOption()
    {
        var set = new Option<string[]>(Set)
        {
            Description = "A setting, as in config/appsettings.json; may be given several times",
            HelpName = "Section:Key=value",
            Recursive = true,
            Arity = ArgumentArity.OneOrMore,
        };
        set.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1))
                result.AddError($"{Set} {token.Value}: write it as Section:Key=value");
        });
        return set;
    }
}
