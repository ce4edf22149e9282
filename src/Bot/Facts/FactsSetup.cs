namespace Bot.Facts;

/// <summary>Registers the store of facts.</summary>
internal static class FactsSetup
{
    public static IServiceCollection AddFacts(this IServiceCollection services) => services
        .AddSingleton<FactStore>()
        .AddSingleton<KnownFacts>()
        .AddSingleton<PreparedFacts>()
        .AddSingleton<OpenQuestionStore>();
}
