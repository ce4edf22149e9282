using Bot.Settings;
using Microsoft.Extensions.Options;

namespace Bot;

/// <summary>The bot without its server and workers, as the verbs use it.</summary>
internal static class BotServices
{
    /// <summary>Registers all features, checks the settings and brings the store up to date.</summary>
    /// <param name="settings">Settings of the command line, by key ("Storage:Path").</param>
    /// <returns>The services; the caller disposes them.</returns>
    /// <exception cref="OptionsValidationException">A setting has a value that is not allowed.</exception>
    public static ServiceProvider Build(IReadOnlyDictionary<string, string?> settings)
    {
        var configuration = BotConfiguration.Read(settings, quiet: true);
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => logging.AddConfiguration(configuration.GetSection("Logging")).AddStderr())
            .AddFeatures()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Start(services, settings);
        return services;
    }

    /// <summary>What both the verbs and the service do first.</summary>
    internal static void Start(IServiceProvider services, IReadOnlyDictionary<string, string?> settings)
    {
        UnknownSettings.Check(
            settings, services.GetRequiredService<IConfiguration>(), services.GetServices<SettingsSection>());
        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
