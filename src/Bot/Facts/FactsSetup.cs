using System.Text.Json.Nodes;
using Bot.Facts.Corrections;
using Bot.Facts.Editing;
using Bot.Subscribers;

namespace Bot.Facts;

/// <summary>Registers the store of facts.</summary>
internal static class FactsSetup
{
    public static IServiceCollection AddFacts(this IServiceCollection services) => services
        .AddSingleton<FactStore>()
        .AddSingleton<KnownFacts>()
        .AddSingleton<PreparedFacts>()
        .AddSingleton<OpenQuestionStore>()
        .AddSingleton(new ReaderRecords("questions", AskerStore.ExportAsync, AskerStore.EraseAsync))
        .AddCorrections()
        .AddEditing();

    private static IServiceCollection AddCorrections(this IServiceCollection services) => services
        .AddSingleton(new ReaderRecords(
            "corrections_reached", (_, _, _) => Task.FromResult<JsonNode?>(null), CorrectionStore.ForgetAsync))
        .AddSingleton<EndedFacts>()
        .AddSingleton<CorrectionStore>()
        .AddSingleton<DialogueCorrections>()
        .AddSingleton<PendingReaderStore>()
        .AddSingleton<TellingOutbox>()
        .AddSingleton<CorrectionSpread>()
        .AddSingleton<ReaderTelling>()
        .AddSingleton<CorrectionRound>()
        .AddHostedService<CorrectionWorker>();
}
