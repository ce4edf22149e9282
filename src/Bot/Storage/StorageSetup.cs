using Bot.Settings;
using Microsoft.Extensions.Options;

namespace Bot.Storage;

/// <summary>Registers the store that the settings name.</summary>
internal static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSettings<StorageOptions>(StorageOptions.Section)
        .AddSingleton(provider => new Database(EngineOf(provider.GetRequiredService<IOptions<StorageOptions>>().Value)))
        .AddSingleton<RememberedStore>()
        .AddSingleton<LeaseStore>()
        .AddSingleton<LeaseHolder>()
        .AddSingleton<StoreSignals>()
        .AddHostedService<SignalRelay>()
        .AddSingleton<SearchIndexes>();

    private static IStorageEngine EngineOf(StorageOptions options) => options.Provider switch
    {
        StorageProvider.Postgres => new PostgresEngine(options.ConnectionString!),
        _ => new SqliteEngine(options.Path),
    };
}
