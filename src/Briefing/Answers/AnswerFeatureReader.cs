namespace Briefing.Answers;

/// <summary>Computes the features of stretches of statements for one question.</summary>
internal sealed class AnswerFeatureReader(ReadQuestion question, QuestionWeights weights)
{
    private const double NearWords = 3;

    /// <summary>The features, or null when the stretch cannot be the answer: wrong kind, or said already.</summary>
    public AnswerFeatures? Read(AnswerSpan span, StatementMatch match)
    {
        var fit = KindFits.Of(question.Expected, span.Kind) * span.Certainty;
        if (fit <= 0)
            return null;
        var said = Said(span, match);
        return said < 1 ? Filled(span, match, fit, said) : null;
    }

    /// <summary>The same for stretches of any kind; null only when the question says all of it.</summary>
    public AnswerFeatures? ReadAny(AnswerSpan span, StatementMatch match)
    {
        var said = Said(span, match);
        return said < 1 ? Filled(span, match, KindFits.Of(question.Expected, span.Kind) * span.Certainty, said) : null;
    }

    private AnswerFeatures Filled(AnswerSpan span, StatementMatch match, double fit, double said)
    {
        var (near, nearAfter) = Near(span, match);
        var side = Side(span, match);
        var traits = span.Traits;
        return new AnswerFeatures
        {
            Fit = fit,
            Said = said,
            Near = near,
            NearAfter = nearAfter,
            DoerBefore = question.AsksForDoer && side < 0 ? 1 : 0,
            ObjectBehind = question.AsksForObject && side > 0 ? 1 : 0,
            HoldsAsked = HoldsAsked(span.First, span.Last, match),
            BesideAsked = Math.Max(HoldsAsked(span.First - 2, span.First - 1, match), HoldsAsked(span.Last + 1, span.Last + 1, match)),
            Counted = span.Kind is AnswerKind.Count ? CountedNouns.Of(span, match, question) : 0,
            IsName = traits.IsName,
            IsGroup = traits.IsGroup,
            IsFigure = span.Kind != question.Expected && span.Kind is AnswerKind.Count or AnswerKind.Date ? 1 : 0,
            IsSingleWord = traits.IsSingleWord,
            EndsVerbLike = traits.EndsVerbLike,
            AfterArticle = traits.AfterArticle,
            AfterPreposition = traits.AfterPreposition,
            AfterBeing = traits.AfterBeing,
            OpensStatement = span.First == 0 ? 1 : 0,
            Length = traits.Length,
            InBrackets = traits.InBrackets,
        };
    }

    /// <summary>Share of the stretch's content words that the question already says; the asked noun does not count.</summary>
    private double Said(AnswerSpan span, StatementMatch match)
    {
        var said = 0.0;
        foreach (var place in match.Places)
        {
            if (place.Word >= span.First && place.Word <= span.Last && weights.Terms[place.Term] is { IsOwn: true, Role: not TermRole.Asked })
                said += place.Strength;
        }
        return span.Traits.ContentWords > 0 ? said / span.Traits.ContentWords : 1;
    }

    /// <summary>Nearness to the matching words outside the stretch, by their rarity; and the same for those before it.</summary>
    private (double Near, double After) Near(AnswerSpan span, StatementMatch match)
    {
        Span<double> best = stackalloc double[Math.Min(64, weights.Terms.Count)];
        Span<double> after = stackalloc double[best.Length];
        foreach (var place in match.Places)
        {
            if (place.Term >= best.Length || (place.Word >= span.First && place.Word <= span.Last) || IsItsNoun(span, place.Term))
                continue;
            var isBehind = place.Word < span.First;
            var distance = isBehind ? span.First - place.Word : place.Word - span.Last;
            var near = place.Strength / (1 + (distance - 1) / NearWords);
            best[place.Term] = Math.Max(best[place.Term], near);
            if (isBehind)
                after[place.Term] = Math.Max(after[place.Term], near);
        }
        var (sum, sumAfter) = (0.0, 0.0);
        for (var at = 0; at < best.Length; at++)
        {
            sum += best[at] * weights.OwnLocal[at];
            sumAfter += after[at] * weights.OwnLocal[at];
        }
        return (sum, sumAfter);
    }

    /// <summary>A number gains nothing from standing beside what it counts: <see cref="AnswerFeatures.Counted"/> tells that.</summary>
    private bool IsItsNoun(AnswerSpan span, int term) => span.Kind is AnswerKind.Count && weights.Terms[term].Role is TermRole.Asked;

    /// <summary>Below 0 when most of the matching words stand behind the stretch, above 0 when most stand before it.</summary>
    private double Side(AnswerSpan span, StatementMatch match)
    {
        var side = 0.0;
        foreach (var place in match.Places)
        {
            if (place.Word < span.First)
                side += weights.OwnLocal[place.Term];
            else if (place.Word > span.Last)
                side -= weights.OwnLocal[place.Term];
        }
        return side;
    }

    private double HoldsAsked(int first, int last, StatementMatch match)
    {
        var best = 0.0;
        foreach (var place in match.Places)
        {
            if (place.Word >= first && place.Word <= last && weights.Terms[place.Term].Role is TermRole.Asked)
                best = Math.Max(best, place.Strength);
        }
        return best;
    }
}
