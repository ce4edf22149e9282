namespace Bot;

/// <summary>The composition root: calls each feature's <c>AddX</c> and <c>MapX</c>, nothing else.</summary>
internal static class BotHost
{
    /// <summary>Builds the service, with the settings of <c>config/appsettings.json</c>, the environment and <paramref name="settings"/> (later wins).</summary>
    /// <param name="settings">Settings of the command line, by key ("Storage:Path").</param>
    public static WebApplication Build(IReadOnlyDictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "config", "appsettings.json"), optional: false)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        return builder.Build();
    }
}
