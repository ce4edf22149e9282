using Briefing.Language;

namespace Briefing.Summaries;

/// <summary>A sentence as a candidate for a summary.</summary>
/// <param name="Place">Where it stands in the text.</param>
/// <param name="Words">Its length in words, 1 or more.</param>
/// <param name="Weight">How prominent it is when it is told by itself; only comparable within one text.</param>
/// <param name="LeansBack">Whether it hangs without the sentence before it.</param>
/// <param name="IsFiller">Whether it tells nothing by itself: a question, a line of the page, or few words that lean on others.</param>
/// <param name="Position">Its position among the text's sentences that hold a word, from 0.</param>
/// <param name="Pairs">Its words two by two, each pair once.</param>
internal sealed record WeighedSentence(
    TextSpan Place, int Words, double Weight, bool LeansBack, bool IsFiller, int Position, IReadOnlyList<WeighedPair> Pairs)
{
    /// <summary>How many pairs of words a summary of the text may be expected to share with it.</summary>
    public double Told { get; } = Pairs.Sum(pair => pair.Chance);

    /// <summary>Whether it cannot be told unless the sentence before it is; the first of a text has none.</summary>
    public bool NeedsPredecessor => LeansBack && Position > 0;
}
