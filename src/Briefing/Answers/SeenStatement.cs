namespace Briefing.Answers;

/// <summary>What the closer look saw in one statement; <see cref="Learned.RankingInputs"/> makes the ranking model's input of it.</summary>
/// <param name="Match">Where the question's terms stand in it.</param>
/// <param name="Features">What the terms alone tell.</param>
/// <param name="Meaning">What words of like meaning tell.</param>
/// <param name="Wording">What its wording and its place tell.</param>
/// <param name="Answer">Its likeliest answering words by plain weights, with what was seen in them; null when nothing in it can be the answer.</param>
internal sealed record SeenStatement(
    StatementMatch Match, StatementFeatures Features, MeaningFeatures Meaning, WordingFeatures Wording,
    (AnswerSpan Span, AnswerFeatures Features)? Answer)
{
    /// <summary>How well it answers by plain weights, without what a prepared question tells.</summary>
    public double Prior { get; } = StatementWeights.Score(Features with { Prepared = 0 });

    /// <summary>How many of the others have a higher <see cref="Prior"/>.</summary>
    public int Rank { get; init; }

    /// <summary>How many of the others meet more of the question's terms by meaning.</summary>
    public int MeaningRank { get; init; }

    /// <summary>How many of the others are more like the question as a whole.</summary>
    public int WholeRank { get; init; }
}
