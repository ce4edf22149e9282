namespace Briefing.Answers;

/// <summary>A statement with what ranking made of it.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Features">What was seen in it.</param>
/// <param name="Score">How well it answers; only differences between statements of one ranking have a meaning.</param>
/// <param name="Answer">The very words that answer, as a stretch of the statement, or null when none stand out.</param>
public sealed record RankedStatement(
    AnalysedStatement Statement, StatementFeatures Features, double Score, AnswerSpan? Answer)
{
    /// <summary>What the ranking model was given of it; empty when it did not come from a ranking.</summary>
    internal IReadOnlyList<float> Inputs { get; init; } = [];

    /// <summary>What the learned model takes for its answering words; null when it was not asked or nothing can be.</summary>
    internal ChosenWords? Chosen { get; init; }
}
