using Briefing.Answers;

namespace Training;

/// <summary>A question of a public data set with the statements that it is asked of.</summary>
/// <param name="Pack">The data set.</param>
/// <param name="Article">What it is about; folds are made by it.</param>
/// <param name="Text">As asked.</param>
/// <param name="Statements">All candidates.</param>
/// <param name="Rarity">How rare terms are in the whole data set.</param>
internal sealed record PackQuestion(
    string Pack, string Article, string Text, IReadOnlyList<AnalysedStatement> Statements, TermRarity Rarity)
{
    /// <summary>What a right statement holds; empty when the article has no answer.</summary>
    public IReadOnlyList<string> Rights { get; init; } = [];

    /// <summary>The answering words; empty where a data set does not mark them in the text.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether it goes on with the conversation of the question before it.</summary>
    public bool GoesOn { get; init; }

    /// <summary>The moment of asking.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>Whether ranking is judged by it, and learned from it.</summary>
    public bool IsJudged => Rights.Count > 0;

    public bool IsRight(string statement) => IsJudged && Judging.IsHit(statement, Rights);

    /// <summary>SQuAD's F1 of words against the nearest of the answers.</summary>
    public double F1(string words) => Words.Count == 0 ? 0 : Words.Max(answer => Judging.F1(words, answer));
}
