using System.Globalization;

namespace Benchmarks.Races;

/// <summary>Prints a race's outcomes below each other.</summary>
internal static class RaceTable
{
    private const int NameWidth = 36;

    public static void Print(Race race, IEnumerable<(string Name, Outcome Outcome)> rows)
    {
        var columns = RaceColumn.Of(race);
        Console.WriteLine();
        Console.WriteLine(Title(race));
        Console.WriteLine(new string(' ', NameWidth) + string.Concat(columns.Select(column => column.Head())));
        foreach (var (name, outcome) in rows)
        {
            Console.WriteLine(name.PadRight(NameWidth) + outcome switch
            {
                Outcome.Measured measured => string.Concat(columns.Select(column => column.Cell(measured))),
                Outcome.Failed failed => $"  not measured: {failed.Reason}",
                _ => throw new InvalidOperationException("An outcome that no table knows."),
            });
        }
    }

    private static string Title(Race race) => race switch
    {
        { Key: Race.Echo } => string.Create(
            CultureInfo.InvariantCulture, $"echo: {race.Messages:N0} messages from {race.Chats:N0} chats, all waiting at once"),
        { PerSecond: { } rate } => string.Create(
            CultureInfo.InvariantCulture,
            $"limit: {race.Messages:N0} messages to {race.Chats:N0} chats, allowed {rate}/s (bucket {Race.Burst}, then {Race.Silence} s of silence), ideal {(double)(race.Messages - Race.Burst) / rate:N1} s"),
        _ => string.Create(
            CultureInfo.InvariantCulture, $"sends: {race.Messages:N0} messages to {race.Chats:N0} chats, {Race.InFlight} in flight, no limit"),
    };
}
