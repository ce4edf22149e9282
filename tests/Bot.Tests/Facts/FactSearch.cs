using Bot.Facts;
using Briefing.Facts;

namespace Bot.Tests.Facts;

/// <summary>Searches as answering does.</summary>
internal static class FactSearch
{
    /// <summary>The standing facts that hold any of the terms, best first.</summary>
    public static async Task<IReadOnlyList<Fact>> SearchFactsAsync(
        this FactStore facts, IReadOnlyList<string> terms, int limit, CancellationToken cancellationToken) =>
        await new StandingFacts(facts, "", new Doorkeeper()).OfAsync(await facts.SearchAsync(terms, limit, cancellationToken), cancellationToken);
}
