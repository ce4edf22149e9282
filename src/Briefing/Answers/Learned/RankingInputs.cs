namespace Briefing.Answers.Learned;

/// <summary>What the ranking model is given of each statement.</summary>
internal static class RankingInputs
{
    private const double Missing = -1;

    private static readonly FeatureList<SeenStatement> Own = new(
        ("bm25", seen => seen.Features.Bm25),
        ("coverage", seen => seen.Features.Coverage),
        ("local coverage", seen => seen.Features.LocalCoverage),
        ("pairs", seen => seen.Features.Pairs),
        ("longest run", seen => seen.Features.LongestRun),
        ("closeness", seen => seen.Features.Closeness),
        ("before", seen => seen.Features.Before),
        ("after", seen => seen.Features.After),
        ("around", seen => seen.Features.Around),
        ("title", seen => seen.Features.Title),
        ("own names", seen => seen.Features.OwnNames),
        ("kind fit", seen => seen.Features.KindFit),
        ("answer near", seen => seen.Features.AnswerNear),
        ("counted noun", seen => seen.Features.CountedNoun),
        ("negation differs", seen => seen.Features.NegationDiffers),
        ("tells nothing", seen => seen.Features.TellsNothing),
        ("is question", seen => seen.Features.IsQuestion),
        ("opening", seen => seen.Features.Opening),
        ("lead", seen => seen.Features.Lead),
        ("freshness", seen => seen.Features.Freshness),
        ("thread", seen => seen.Features.Thread),
        ("astray", seen => seen.Features.Astray),
        ("follows shown", seen => seen.Features.FollowsShown),
        ("shown before", seen => seen.Features.ShownBefore),
        ("prior", seen => seen.Prior),
        ("rank", seen => seen.Rank),
        ("meaning: rank", seen => seen.MeaningRank),
        ("meaning: rank as a whole", seen => seen.WholeRank),
        ("meaning: coverage", seen => seen.Meaning.Coverage),
        ("meaning: local coverage", seen => seen.Meaning.LocalCoverage),
        ("meaning: whole", seen => seen.Meaning.Whole),
        ("meaning: whole with before", seen => seen.Meaning.WholeWithBefore),
        ("meaning: asked", seen => seen.Meaning.Asked),
        ("meaning: rarest", seen => seen.Meaning.Rarest),
        ("meaning: second rarest", seen => seen.Meaning.SecondRarest),
        ("meaning: third rarest", seen => seen.Meaning.ThirdRarest),
        ("meaning: first term", seen => seen.Meaning.FirstTerm),
        ("meaning: last term", seen => seen.Meaning.LastTerm),
        ("meaning: least name", seen => seen.Meaning.LeastName),
        ("meaning: least term", seen => seen.Meaning.LeastTerm),
        ("meaning: least in paragraph", seen => seen.Meaning.LeastInParagraph),
        ("meaning: precision", seen => seen.Meaning.Precision),
        ("meaning: before", seen => seen.Meaning.Before),
        ("meaning: after", seen => seen.Meaning.After),
        ("meaning: pairs", seen => seen.Meaning.Pairs),
        ("meaning: paragraph", seen => seen.Meaning.Paragraph),
        ("meaning: paragraph more", seen => seen.Meaning.ParagraphMore),
        ("paragraph", seen => seen.Wording.Paragraph),
        ("article", seen => seen.Wording.Article),
        ("article firmly", seen => seen.Wording.ArticleFirmly),
        ("place in paragraph", seen => seen.Wording.PlaceInParagraph),
        ("asked held", seen => seen.Wording.AskedHeld),
        ("opens pointing", seen => seen.Wording.OpensPointing),
        ("words", seen => seen.Wording.Words),
        ("numbers", seen => seen.Wording.Numbers),
        ("numbers lacking", seen => seen.Wording.NumbersLacking),
        ("new names", seen => seen.Wording.NewNames),
        ("windows", seen => seen.Wording.Windows),
        ("common sequence", seen => seen.Wording.CommonSequence),
        ("plain share", seen => seen.Wording.PlainShare),
        ("least in paragraph", seen => seen.Wording.LeastInParagraph),
        ("rarest", seen => seen.Wording.Rarest),
        ("second rarest", seen => seen.Wording.SecondRarest),
        ("third rarest", seen => seen.Wording.ThirdRarest),
        ("answer: score", seen => seen.Answer is { } answer ? AnswerWeights.Score(answer.Features) : Missing),
        ("answer: fit", seen => seen.Answer?.Features.Fit ?? Missing),
        ("answer: said", seen => seen.Answer?.Features.Said ?? Missing),
        ("answer: near", seen => seen.Answer?.Features.Near ?? Missing),
        ("answer: near after", seen => seen.Answer?.Features.NearAfter ?? Missing),
        ("answer: doer before", seen => seen.Answer?.Features.DoerBefore ?? Missing),
        ("answer: object behind", seen => seen.Answer?.Features.ObjectBehind ?? Missing),
        ("answer: holds asked", seen => seen.Answer?.Features.HoldsAsked ?? Missing),
        ("answer: beside asked", seen => seen.Answer?.Features.BesideAsked ?? Missing),
        ("answer: is name", seen => seen.Answer?.Features.IsName ?? Missing),
        ("answer: is group", seen => seen.Answer?.Features.IsGroup ?? Missing),
        ("answer: is figure", seen => seen.Answer?.Features.IsFigure ?? Missing),
        ("answer: after being", seen => seen.Answer?.Features.AfterBeing ?? Missing),
        ("answer: opens statement", seen => seen.Answer?.Features.OpensStatement ?? Missing),
        ("answer: length", seen => seen.Answer?.Features.Length ?? Missing));

    private static readonly FeatureList<(ReadQuestion Question, IReadOnlyList<SeenStatement> Seen)> OfQuestion = new(
        ("question: kind", asked => (double)asked.Question.Kind),
        ("question: expected", asked => (double)asked.Question.Expected),
        ("question: terms", asked => asked.Question.Terms.Count),
        ("question: leans", asked => asked.Question.LeansOnThread ? 1 : 0),
        ("question: is bare", asked => asked.Question.IsBare ? 1 : 0),
        ("question: names", asked => asked.Question.Names.Count),
        ("articles", asked => asked.Seen.Select(seen => seen.Match.Statement.Fact.Source.ArticleId).Distinct().Count()));

    /// <summary>The names of the vectors' places.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. GroupVectors.Names(Own), .. OfQuestion.Names];

    /// <summary>A vector for each statement, in their order.</summary>
    public static float[][] Of(ReadQuestion question, IReadOnlyList<SeenStatement> seen)
    {
        var vectors = GroupVectors.Of(Own, seen, OfQuestion.Count);
        Span<float> shared = stackalloc float[OfQuestion.Count];
        OfQuestion.Fill((question, seen), shared);
        foreach (var vector in vectors)
            shared.CopyTo(vector.AsSpan(2 * Own.Count));
        return vectors;
    }
}
