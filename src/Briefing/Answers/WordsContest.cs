using Briefing.Answers.Learned;

namespace Briefing.Answers;

/// <summary>
/// The possible answering words of the best statements compete with one another: a statement whose words answer well comes
/// before one that only has the question's words.
/// </summary>
internal sealed class WordsContest
{
    /// <summary>How many of the best statements take part.</summary>
    public const int MostStatements = 3;

    /// <summary>How much the score of its best words counts beside a statement's own, within one article.</summary>
    private const double InOneArticle = 0.7;

    /// <summary>The same among several: what a word stands for tells less where the subject may be another.</summary>
    private const double AmongSeveral = 0.3;

    private readonly IReadOnlyList<PlacedStatement> best;
    private readonly double wordsCount;

    /// <param name="best">The best statements, best first; at most <see cref="MostStatements"/> take part.</param>
    /// <param name="read">Finds the stretches of a statement.</param>
    /// <param name="isOpen">Whether the candidates are of several articles.</param>
    public WordsContest(IReadOnlyList<PlacedStatement> best, Func<StatementMatch, IReadOnlyList<SeenSpan>> read, bool isOpen)
    {
        this.best = best;
        var last = best[Math.Min(best.Count, MostStatements) - 1].Score;
        wordsCount = isOpen ? AmongSeveral : InOneArticle;
        Entries =
        [
            .. best.Take(MostStatements).Select((placed, rank) =>
            {
                var spans = read(placed.Seen.Match);
                return new Entry(spans, SpanInputs.Of(spans, new RankingMargins(placed.Score - best[0].Score, placed.Score - last, rank)));
            }),
        ];
    }

    /// <summary>The stretches of each statement that takes part, with the model's input.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>All statements in the order that follows, those that took part with their words.</summary>
    /// <param name="model">Scores an input.</param>
    public IReadOnlyList<PlacedStatement> Order(Func<float[], double> model)
    {
        PlacedStatement[] chosen =
        [
            .. Entries.Select((entry, at) => best[at] with { Chosen = ChosenWords.Of(entry.Spans, place => model(entry.Inputs[place])) }),
        ];
        var most = chosen.Max(placed => placed.WordsScore);
        return
        [
            .. chosen.Select(placed => placed with { Standing = placed.Score + wordsCount * WordsOf(placed, most) })
                .OrderByDescending(placed => placed.Standing),
            .. best.Skip(MostStatements).Select(placed => placed with { Standing = placed.Score + wordsCount * placed.WordsScore }),
        ];
    }

    /// <summary>A prepared answer is one as a whole, so its words stand behind no others.</summary>
    private static double WordsOf(PlacedStatement placed, double most) =>
        placed.Seen.Features.Prepared > 0 ? most : placed.WordsScore;

    /// <param name="Spans">The stretches of a statement.</param>
    /// <param name="Inputs">The model's input for each.</param>
    internal sealed record Entry(IReadOnlyList<SeenSpan> Spans, float[][] Inputs);
}
