namespace Briefing.Answers.Learned;

/// <summary>What the model of confidence is given: what ranking saw in the best statement, and how far the others stay behind it.</summary>
internal static class ConfidenceInputs
{
    private const double NoWords = -10;

    /// <summary>The names of the vector's places.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. RankingInputs.Names, "score", "share", "margin to second", "margin to third", "margin to sixth", "mean of the five behind",
            "words: score", "words: margin", "words: kind", "words: fit"];

    /// <summary>The vector of one ranking.</summary>
    /// <param name="inputs">What ranking saw in the best statement.</param>
    /// <param name="scores">The scores of all, best first; at least one.</param>
    /// <param name="expected">What the answer has to be.</param>
    /// <param name="words">The answering words chosen in the best statement.</param>
    public static float[] Of(IReadOnlyList<float> inputs, IReadOnlyList<double> scores, AnswerKind expected, ChosenWords? words)
    {
        var best = scores[0];
        var behind = scores.Skip(1).Take(5).ToList();
        return
        [
            .. inputs,
            (float)best,
            (float)(1 / scores.Sum(score => Math.Exp(score - best))),
            .. new[] { 1, 2, 5 }.Select(at => (float)(best - scores[Math.Min(at, scores.Count - 1)])),
            behind.Count > 0 ? (float)(best - behind.Average()) : 0,
            (float)(words?.Score ?? NoWords),
            (float)(words?.Margin ?? 0),
            (float?)words?.Span.Kind ?? -1,
            (float)(words is { } chosen ? KindFits.Of(expected, chosen.Span.Kind) : -1),
        ];
    }
}
