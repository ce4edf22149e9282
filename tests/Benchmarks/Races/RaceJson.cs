using System.Text.Encodings.Web;
using System.Text.Json;

namespace Benchmarks.Races;

/// <summary>All figures as one line of JSON.</summary>
internal static class RaceJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Line(int rounds, IEnumerable<(Lineup Lineup, Outcome Outcome)> results) => JsonSerializer.Serialize(
        new
        {
            benchmark = "telegram",
            cores = Environment.ProcessorCount,
            rounds,
            results = results.Select(result => Result(result.Lineup, result.Outcome)),
        },
        Options);

    private static object Result(Lineup lineup, Outcome outcome) => outcome switch
    {
        Outcome.Measured measured => new
        {
            race = lineup.Race.Key,
            contender = lineup.Contender.Key,
            lineup.Race.Messages,
            lineup.Race.Chats,
            seconds = Math.Round(measured.Seconds, 3),
            perSecond = Math.Round(measured.PerSecond, 1),
            measured.Delivered,
            measured.Lost,
            twice = measured.Doubled,
            chatsOutOfOrder = measured.OutOfOrder,
            refused = measured.Refused,
            processorSeconds = Math.Round(measured.ProcessorSeconds, 2),
            serverProcessorSeconds = Math.Round(measured.ServerProcessorSeconds, 2),
            peakMebibytes = Math.Round(measured.PeakMebibytes),
        },
        Outcome.Failed failed => new { race = lineup.Race.Key, contender = lineup.Contender.Key, problem = failed.Reason },
        _ => throw new InvalidOperationException("An outcome that no line of JSON knows."),
    };
}
