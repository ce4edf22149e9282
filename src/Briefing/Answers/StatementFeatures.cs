namespace Briefing.Answers;

/// <summary>
/// Everything that ranking knows of a question and a statement, as numbers with names. Shares lie between 0 and 1 unless
/// told otherwise. <see cref="FeatureReader"/> fills it in, <see cref="StatementWeights"/> weighs it.
/// </summary>
public sealed record StatementFeatures
{
    /// <summary>BM25 of the question's terms as a share of the most they could reach.</summary>
    public double Bm25 { get; init; }

    /// <summary>Share of the question's terms that the statement holds, by rarity in the store.</summary>
    public double Coverage { get; init; }

    /// <summary>The same by rarity among the candidates, so that what the whole article is about counts little.</summary>
    public double LocalCoverage { get; init; }

    /// <summary>Share of the question's neighbouring words that stand side by side in the statement too.</summary>
    public double Pairs { get; init; }

    /// <summary>Longest run of the question's words that stands in the statement, as a share of the question.</summary>
    public double LongestRun { get; init; }

    /// <summary>How close together the matching words stand.</summary>
    public double Closeness { get; init; }

    /// <summary>Share of terms that the statement lacks and the sentence before it holds.</summary>
    public double Before { get; init; }

    /// <summary>Share of terms that the statement lacks and the sentence after it holds.</summary>
    public double After { get; init; }

    /// <summary>Share of terms that only the sentences further around hold.</summary>
    public double Around { get; init; }

    /// <summary>Share of terms that the statement lacks and headline or subject holds.</summary>
    public double Title { get; init; }

    /// <summary>Share of the question's own names and numbers that statement, neighbours or headline hold; 1 when it has none.</summary>
    public double OwnNames { get; init; }

    /// <summary>Whether it holds something of the kind asked for that the question does not already say.</summary>
    public double KindFit { get; init; }

    /// <summary>How near the best such stretch stands to the matching words.</summary>
    public double AnswerNear { get; init; }

    /// <summary>Whether it holds a number of the very thing that is counted.</summary>
    public double CountedNoun { get; init; }

    /// <summary>How well the fact's prepared question agrees with the one asked.</summary>
    public double Prepared { get; init; }

    /// <summary>1 when statement and question differ in being denied.</summary>
    public double NegationDiffers { get; init; }

    /// <summary>1 when the statement tells of something that did not succeed and the question does not ask of that.</summary>
    public double TellsOfFailure { get; init; }

    /// <summary>
    /// 1 when a follow-up asks for a date or number of something ("When did it land?") and the statement holds none, or
    /// nothing of what was asked, so that its date is one of something else.
    /// </summary>
    public double LacksAsked { get; init; }

    /// <summary>1 when the statement only says that something is not known or not told.</summary>
    public double TellsNothing { get; init; }

    /// <summary>1 when the statement is itself a question.</summary>
    public double IsQuestion { get; init; }

    /// <summary>Logarithm of the statement's length in words over 20, so 0 at 20 words.</summary>
    public double Length { get; init; }

    /// <summary>For a question like "What happened?": nearness to the top of the article; else 0.</summary>
    public double Opening { get; init; }

    /// <summary>Nearness to the top of the article: 1 for its first sentence.</summary>
    public double Lead { get; init; }

    /// <summary>How recent the source is at the moment of asking; 0 when it has no date.</summary>
    public double Freshness { get; init; }

    /// <summary>For a follow-up: share of the thread's terms that statement or headline holds.</summary>
    public double Thread { get; init; }

    /// <summary>1 when the question points back and the statement has nothing to do with the thread.</summary>
    public double Astray { get; init; }

    /// <summary>
    /// 1 when the question leans on the conversation, several articles may answer it, and the statement has nothing to do
    /// with what was talked about.
    /// </summary>
    public double OffThread { get; init; }

    /// <summary>For a follow-up: how near it stands behind what was shown last, in the same article.</summary>
    public double FollowsShown { get; init; }

    /// <summary>1 when the statement has been shown in this conversation already.</summary>
    public double ShownBefore { get; init; }
}
