using Bot.Facts;
using Bot.Settings;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot;

/// <summary>The bot without its server and workers, as the verbs use it.</summary>
internal static class BotServices
{
    /// <summary>Registers all features, checks the settings and brings the store up to date.</summary>
    /// <param name="settings">Settings of the command line, by key ("Storage:Path").</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    /// <returns>The services; the caller disposes them.</returns>
    /// <exception cref="OptionsValidationException">A setting has a value that is not allowed.</exception>
    public static async Task<ServiceProvider> BuildAsync(
        IReadOnlyDictionary<string, string?> settings, CancellationToken cancellationToken)
    {
        var services = Create(settings);
        try
        {
            await StartAsync(services, settings, cancellationToken);
            return services;
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    /// <summary>Registers all features without checking or touching anything, for who wants to look at each thing on its own.</summary>
    /// <inheritdoc cref="BuildAsync"/>
    public static ServiceProvider Create(IReadOnlyDictionary<string, string?> settings)
    {
        var configuration = BotConfiguration.Read(settings, quiet: true);
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => logging.AddConfiguration(configuration.GetSection("Logging")).AddStderr())
            .AddFeatures()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    /// <summary>What both the verbs and the service do first: check the settings, bring the store and the prepared facts in it up to date.</summary>
    /// <inheritdoc cref="BuildAsync"/>
    public static async Task StartAsync(
        IServiceProvider services, IReadOnlyDictionary<string, string?> settings, CancellationToken cancellationToken)
    {
        CheckSettings(services, settings);
        await services.GetRequiredService<Database>().MigrateAsync(cancellationToken);
        await services.GetRequiredService<PreparedFacts>().LoadAsync(cancellationToken);
    }

    /// <summary>Stops at the first section of the settings with something wrong in it.</summary>
    /// <exception cref="OptionsValidationException">A setting is not known or has a value that is not allowed.</exception>
    public static void CheckSettings(IServiceProvider services, IReadOnlyDictionary<string, string?> settings)
    {
        UnknownSettings.Check(settings, services.GetServices<SettingsSection>());
        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
