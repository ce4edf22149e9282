using System.Globalization;

namespace Benchmarks.Races;

/// <summary>A figure of a race's table.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Decimals">Digits after the point.</param>
internal sealed record RaceColumn(string Heading, Func<Outcome.Measured, double> Figure, int Decimals = 0)
{
    private static readonly IReadOnlyList<RaceColumn> Costs =
    [
        new("CPU s", outcome => outcome.ProcessorSeconds, 1),
        new("server CPU s", outcome => outcome.ServerProcessorSeconds, 1),
        new("peak MiB", outcome => outcome.PeakMebibytes),
    ];

    /// <summary>What a race's table tells.</summary>
    public static IReadOnlyList<RaceColumn> Of(Race race) => race.Key switch
    {
        Race.Echo =>
        [
            new("replies/s", outcome => outcome.PerSecond),
            new("chats out of order", outcome => outcome.OutOfOrder),
            new("lost", outcome => outcome.Lost),
            new("twice", outcome => outcome.Doubled),
            .. Costs,
        ],
        Race.Sends => [new("sends/s", outcome => outcome.PerSecond), new("lost", outcome => outcome.Lost), .. Costs],
        _ =>
        [
            new("seconds", outcome => outcome.Seconds, 1),
            new("429s", outcome => outcome.Refused),
            new("lost", outcome => outcome.Lost),
            new("twice", outcome => outcome.Doubled),
            .. Costs,
        ],
    };

    /// <summary>The figure, right-aligned below its heading.</summary>
    public string Cell(Outcome.Measured outcome) =>
        Figure(outcome).ToString($"N{Decimals}", CultureInfo.InvariantCulture).PadLeft(Width);

    /// <summary>The heading, as wide as the cells.</summary>
    public string Head() => Heading.PadLeft(Width);

    private int Width => Math.Max(Heading.Length, 7) + 2;
}
