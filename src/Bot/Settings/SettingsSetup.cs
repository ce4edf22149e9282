namespace Bot.Settings;

/// <summary>Registers a feature's settings so that a wrong value stops the start.</summary>
internal static class SettingsSetup
{
    /// <summary>
    /// Binds <typeparamref name="TOptions"/> to a section and checks it at start. Each property carries data annotations;
    /// a range explains itself, any other annotation says in <c>ErrorMessage</c> what is allowed ("an address like …").
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="section">The section's name ("Web").</param>
    public static IServiceCollection AddSettings<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        services.AddSingleton(SettingsSection.Of<TOptions>(section));
        services.AddOptions<TOptions>()
            .Configure<IConfiguration>((options, configuration) =>
                SettingsReader.Fill(options, configuration.GetSection(section)))
            .ValidateOnStart();
        return services;
    }
}
