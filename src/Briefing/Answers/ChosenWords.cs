using Briefing.Language;

namespace Briefing.Answers;

/// <summary>The answering words that the learned model chose in a statement.</summary>
/// <param name="Seen">Where they stand, and what was seen of them.</param>
/// <param name="Score">How well they answer, to the model.</param>
/// <param name="Margin">By how much they are better than the next, 0 when there is none.</param>
internal readonly record struct ChosenWords(SeenSpan Seen, double Score, double Margin)
{
    /// <summary>Where they stand.</summary>
    public AnswerSpan Span => Seen.Span;

    /// <summary>The words with what they count: readers are told "35,418 people", also where the number alone would do.</summary>
    public AnswerSpan Whole(AnalysedStatement statement)
    {
        if (Span.Kind is not AnswerKind.Count)
            return Span;
        var whole = Span;
        foreach (var other in statement.Spans)
        {
            if (other is { Kind: AnswerKind.Count, IsJointCount: false } && other.First <= whole.First && other.Last >= whole.Last)
                whole = other;
        }
        return whole;
    }

    /// <summary>The best of those that are of a kind that can answer; null without any.</summary>
    /// <param name="seen">The stretches.</param>
    /// <param name="score">The score of the stretch at a place; only asked for those that can answer.</param>
    public static ChosenWords? Of(IReadOnlyList<SeenSpan> seen, Func<int, double> score)
    {
        var hasFigure = seen.Any(IsFigureAskedFor);
        var candidates = Enumerable.Range(0, seen.Count).Where(at => CanBe(seen[at]) && (!hasFigure || IsFigureAskedFor(seen[at])));
        var scored = ToldWithDeed(seen, [.. candidates])
            .Select(at => (Seen: seen[at], Score: score(at)))
            .OrderByDescending(one => one.Score)
            .Take(2)
            .ToList();
        return scored.Count == 0 ? null : new ChosenWords(scored[0].Seen, scored[0].Score, scored[0].Score - scored[^1].Score);
    }

    /// <summary>
    /// Where it is asked how many something was done to, only figures that are told with the deed can be the answer, if there
    /// are any; two that share it ("26 rebels and 18 soldiers were killed") are one.
    /// </summary>
    private static List<int> ToldWithDeed(IReadOnlyList<SeenSpan> seen, List<int> candidates)
    {
        if (candidates.Count < 2 || seen[0].Question.Expected is not AnswerKind.Count)
            return candidates;
        var deeds = new CountedDeeds(seen[0].Question);
        if (!deeds.IsAny)
            return candidates;
        var told = candidates.Where(at => LastCount(seen[at]) is { } count && deeds.AreOf(count, seen[at].Match)).ToList();
        if (told.Count == 0)
            return candidates;
        var joint = told.FirstOrDefault(at => seen[at].Span.IsJointCount, -1);
        if (joint >= 0)
            told.RemoveAll(at => at != joint && seen[at].Features.Counted <= 0 && seen[at].Span.Span.Overlaps(seen[joint].Span.Span));
        return told;
    }

    private static CountMention? LastCount(SeenSpan seen) =>
        seen.Match.Statement.Counts.LastOrDefault(count => count.NumberSpan.Overlaps(seen.Span.Span));

    /// <summary>Where a number or date is asked for and one is there, nothing else can be the answer.</summary>
    private static bool IsFigureAskedFor(SeenSpan seen) =>
        seen.Question.Expected is AnswerKind.Count or AnswerKind.Date && seen.Span.Kind == seen.Question.Expected;

    /// <summary>A cause has to be told as one: any other group of words in bold would be nonsense after "Why?".</summary>
    private static bool CanBe(SeenSpan seen) =>
        seen.Features.Fit > 0 && (seen.Question.Expected is not AnswerKind.Reason || seen.Span.Kind is AnswerKind.Reason);
}
