using Benchmarks.BotApi;
using Benchmarks.Contenders;
using Benchmarks.Races;

namespace Benchmarks;

/// <summary>
/// The bot on Telegram beside what others do: a bare loop of the same client library, and grammY on Node. All run as
/// processes of their own against the same small server on this machine, one after another, in rounds.
/// </summary>
internal sealed class TelegramBenchmark(int messages, int chats, int rounds, string? only)
{
    /// <summary>Measures, then prints a table for each race and a line of JSON.</summary>
    /// <returns>The exit code: 1 when something could not be measured.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var lineups = Lineup.All(messages, chats).Where(lineup => only is null || lineup.IsMeant(only)).ToList();
        if (lineups.Count == 0)
        {
            Console.Error.WriteLine($"error: nothing is called {only}; races are echo, sends and limit, contenders bare, bot and grammy");
            return 1;
        }
        lineups = await WithoutMissingPeersAsync(lineups, cancellationToken);
        await using var server = await BotApiServer.StartAsync(cancellationToken);
        var outcomes = lineups.ToDictionary(lineup => lineup, _ => new List<Outcome>());
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var lineup in lineups)
            {
                Console.Error.WriteLine($"round {round} of {rounds}: {lineup.Race.Key}, {lineup.Contender.Name}");
                outcomes[lineup].Add(await new RaceRun(server, lineup.Race, lineup.Contender).RunAsync(cancellationToken));
            }
        }
        return Print([.. lineups.Select(lineup => (lineup, Outcome.Of(outcomes[lineup])))]);
    }

    private static async Task<List<Lineup>> WithoutMissingPeersAsync(List<Lineup> lineups, CancellationToken cancellationToken)
    {
        if (!lineups.Any(lineup => lineup.NeedsNode)
            || await NodePeers.PrepareAsync(cancellationToken) is not { } problem)
            return lineups;
        Console.Error.WriteLine($"warning: grammY is left out: {problem}");
        return [.. lineups.Where(lineup => !lineup.NeedsNode)];
    }

    private int Print(IReadOnlyList<(Lineup Lineup, Outcome Outcome)> results)
    {
        foreach (var race in results.GroupBy(result => result.Lineup.Race))
            RaceTable.Print(race.Key, race.Select(result => (result.Lineup.Contender.Name, result.Outcome)));
        Console.WriteLine();
        Console.WriteLine(RaceJson.Line(rounds, results));
        return results.Any(result => result.Outcome is Outcome.Failed) ? 1 : 0;
    }
}
