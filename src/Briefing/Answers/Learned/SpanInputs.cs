namespace Briefing.Answers.Learned;

/// <summary>What the model that chooses the answering words is given of each stretch of a statement.</summary>
internal static class SpanInputs
{
    private static readonly FeatureList<SeenSpan> Own = new(
        ("fit", seen => seen.Features.Fit),
        ("said", seen => seen.Features.Said),
        ("near", seen => seen.Features.Near),
        ("near after", seen => seen.Features.NearAfter),
        ("doer before", seen => seen.Features.DoerBefore),
        ("object behind", seen => seen.Features.ObjectBehind),
        ("holds asked", seen => seen.Features.HoldsAsked),
        ("beside asked", seen => seen.Features.BesideAsked),
        ("counted", seen => seen.Features.Counted),
        ("is name", seen => seen.Features.IsName),
        ("is group", seen => seen.Features.IsGroup),
        ("is figure", seen => seen.Features.IsFigure),
        ("is single word", seen => seen.Features.IsSingleWord),
        ("ends verb-like", seen => seen.Features.EndsVerbLike),
        ("after article", seen => seen.Features.AfterArticle),
        ("after preposition", seen => seen.Features.AfterPreposition),
        ("after being", seen => seen.Features.AfterBeing),
        ("opens statement", seen => seen.Features.OpensStatement),
        ("length", seen => seen.Features.Length),
        ("in brackets", seen => seen.Features.InBrackets),
        ("plain score", seen => AnswerWeights.Score(seen.Features)),
        ("kind", seen => (double)seen.Span.Kind),
        ("certainty", seen => seen.Span.Certainty),
        ("words", seen => seen.Span.Last - seen.Span.First + 1),
        ("content words", seen => seen.Span.Traits.ContentWords),
        ("characters", seen => seen.Span.Span.Length),
        ("nearest before", seen => seen.NearestBefore),
        ("nearest after", seen => seen.NearestAfter),
        ("mass before", seen => seen.MassBefore),
        ("mass after", seen => seen.MassAfter),
        ("mass inside", seen => seen.MassInside),
        ("mass near", seen => seen.MassNear),
        ("marks", seen => seen.Marks),
        ("verb side", seen => seen.VerbSide),
        ("asked like last", seen => seen.AskedLikeLast),
        ("asked like any", seen => seen.AskedLikeAny),
        ("asked like beside", seen => seen.AskedLikeBeside),
        ("same class", seen => seen.SameClass),
        ("noun class", seen => seen.NounClass),
        ("like question", seen => seen.LikeQuestion),
        ("kind of sought", seen => seen.KindOfSought),
        ("like sought", seen => seen.LikeSought),
        ("meaning of sought", seen => seen.MeaningOfSought),
        ("verb before", seen => seen.VerbBefore),
        ("verb after", seen => seen.VerbAfter),
        ("around like question", seen => seen.AroundLikeQuestion),
        ("speaks", seen => seen.Speaks),
        ("is joined", seen => seen.IsJoined),
        ("adjectives", seen => seen.Adjectives),
        ("rarity", seen => seen.Rarity),
        ("verbs", seen => seen.Verbs),
        ("first word", seen => WordClass.Of(seen.First)),
        ("last word", seen => WordClass.Of(seen.Last)),
        ("word before", seen => WordClass.At(seen.Tokens, seen.Span.First - 1)),
        ("second word before", seen => WordClass.At(seen.Tokens, seen.Span.First - 2)),
        ("word after", seen => WordClass.At(seen.Tokens, seen.Span.Last + 1)),
        ("second word after", seen => WordClass.At(seen.Tokens, seen.Span.Last + 2)),
        ("place", seen => seen.Span.First / (double)seen.Tokens.Count),
        ("of kind", seen => seen.OfKind.All),
        ("of kind before", seen => seen.OfKind.Before),
        ("holding", seen => seen.Overlap.Holding),
        ("held", seen => seen.Overlap.Held));

    private static readonly FeatureList<RankingMargins> OfMargins = new(
        ("statement: to best", margins => margins.ToBest),
        ("statement: to last", margins => margins.ToLast),
        ("statement: rank", margins => margins.Rank));

    private static readonly FeatureList<SeenSpan> OfQuestion = new(
        ("question: kind", seen => (double)seen.Question.Kind),
        ("question: expected", seen => (double)seen.Question.Expected),
        ("question: doer", seen => seen.Question.AsksForDoer ? 1 : 0),
        ("question: object", seen => seen.Question.AsksForObject ? 1 : 0),
        ("question: asked class", seen => NounClass(seen.Question.AskedTerms.LastOrDefault())),
        ("question: last word", seen => LastWord(seen.Question)),
        ("question: sought class", seen => NounClass(seen.Question.Sought)),
        ("statement: words", seen => seen.Tokens.Count));

    /// <summary>The names of the vectors' places.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. GroupVectors.Names(Own), .. OfQuestion.Names, .. OfMargins.Names];

    /// <summary>A vector for each stretch of one statement, in their order.</summary>
    /// <param name="seen">The stretches.</param>
    /// <param name="margins">How the statement stands among the best.</param>
    public static float[][] Of(IReadOnlyList<SeenSpan> seen, RankingMargins margins)
    {
        var vectors = GroupVectors.Of(Own, seen, OfQuestion.Count + OfMargins.Count);
        if (vectors.Length == 0)
            return vectors;
        var shared = vectors[0].AsSpan(2 * Own.Count);
        OfQuestion.Fill(seen[0], shared);
        OfMargins.Fill(margins, shared[OfQuestion.Count..]);
        foreach (var vector in vectors.Skip(1))
            vectors[0].AsSpan(2 * Own.Count).CopyTo(vector.AsSpan(2 * Own.Count));
        return vectors;
    }

    private static double NounClass(string? term) => term is null ? -1 : Language.WordKinds.Of(term)?.NounClass ?? 0;

    private static double LastWord(ReadQuestion question)
    {
        var tokens = Language.Tokenizer.Tokenize(question.Text);
        return WordClass.At(tokens, tokens.Count - 1);
    }
}
