using Briefing.Language;

namespace Briefing.Answers;

/// <summary>Collects answer spans, turning places in the text into places among its words.</summary>
internal sealed class SpanList(string text, IReadOnlyList<Token> tokens)
{
    private readonly List<AnswerSpan> spans = [];

    public IReadOnlyList<AnswerSpan> All => spans;

    /// <summary>Adds a stretch of text; one that holds no word is left out.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="certainty">How sure that is.</param>
    /// <param name="countedFrom">For a count: where its number ends; the words behind it are what is counted.</param>
    public void Add(TextSpan span, AnswerKind kind, double certainty, int? countedFrom = null)
    {
        var first = FirstAt(span.Start);
        var last = FirstAt(span.End) - 1;
        if (last < first)
            return;
        var trimmed = TextSpan.Between(Math.Min(span.Start, tokens[first].Span.Start), Math.Max(span.End, tokens[last].Span.End));
        var counted = countedFrom is { } end ? (FirstAt(end), Math.Min(tokens.Count, Math.Max(last + 1, FirstAt(end) + 2))) : (0, 0);
        Add(new AnswerSpan(trimmed, kind, first, last, certainty) { Counted = counted });
    }

    /// <summary>Adds two counts that stand side by side as one.</summary>
    public void AddJointCount(TextSpan span)
    {
        var (first, last) = (FirstAt(span.Start), FirstAt(span.End) - 1);
        if (last >= first)
            Add(new AnswerSpan(span, AnswerKind.Count, first, last, 1) { IsJointCount = true });
    }

    /// <summary>Adds a run of words.</summary>
    public void Add(int first, int last, AnswerKind kind, double certainty) =>
        Add(new AnswerSpan(TextSpan.Between(tokens[first].Span.Start, tokens[last].Span.End), kind, first, last, certainty));

    private void Add(AnswerSpan span) => spans.Add(span with { Traits = SpanTraits.Of(span, text, tokens) });

    /// <summary>The first word that starts at or behind a place in the text.</summary>
    private int FirstAt(int place)
    {
        var low = 0;
        var high = tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Span.Start < place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
