using Briefing.Language;

namespace Briefing.Answers;

/// <summary>A stretch of a statement that may be the very answer to some question.</summary>
/// <param name="Span">Where it stands in the statement.</param>
/// <param name="Kind">What it is.</param>
/// <param name="First">Its first word, as an index of the statement's tokens.</param>
/// <param name="Last">Its last word, inclusive.</param>
/// <param name="Certainty">How sure its kind is, 0 to 1.</param>
public sealed record AnswerSpan(TextSpan Span, AnswerKind Kind, int First, int Last, double Certainty)
{
    /// <summary>For a count: where the words that say what is counted start and end (exclusive); else 0 and 0.</summary>
    public (int First, int End) Counted { get; init; }

    /// <summary>Whether it holds two counts side by side.</summary>
    public bool IsJointCount { get; init; }

    /// <summary>What choosing among the stretches of a statement knows of it without a question.</summary>
    internal SpanTraits Traits { get; init; }
}
