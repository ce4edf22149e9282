using Briefing.Language;

namespace Briefing.Summaries;

/// <summary>A sentence as a candidate for a summary.</summary>
/// <param name="Place">Where it stands in the text.</param>
/// <param name="Words">Its length in words, 1 or more.</param>
/// <param name="Weight">How much of the text's news it tells; only comparable within one text.</param>
/// <param name="LeansBack">Whether it hangs without the sentence before it.</param>
/// <param name="IsFiller">Whether it tells nothing by itself: a question, or few words that lean on others.</param>
/// <param name="Position">Its position among the text's sentences, from 0.</param>
internal sealed record WeighedSentence(
    TextSpan Place, int Words, double Weight, bool LeansBack, bool IsFiller, int Position);
