namespace Briefing.Answers;

/// <summary>A statement with what ranking made of it.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Features">What was seen in it.</param>
/// <param name="Score">How well it answers; only differences between statements of one ranking have a meaning.</param>
/// <param name="Answer">The very words that answer, as a stretch of the statement, or null when none stand out.</param>
public sealed record RankedStatement(
    AnalysedStatement Statement, StatementFeatures Features, double Score, AnswerSpan? Answer)
{
    /// <summary>Of the best of a ranking: how likely it answers, to the model of confidence; of others 0.</summary>
    internal double Likelihood { get; init; }
}
