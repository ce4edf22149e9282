namespace Briefing.Answers.Learned;

/// <summary>What the model of confidence is given: what ranking saw in the best statement, how far the others stay behind it, its answering words, and what speaks against it.</summary>
internal static class ConfidenceInputs
{
    private static readonly FeatureList<IReadOnlyList<PlacedStatement>> OfRanking = new(
        ("score", placed => placed[0].Score),
        ("share", placed => 1 / placed.Sum(one => Math.Exp(one.Score - placed[0].Score))),
        ("margin to second", placed => placed[0].Score - At(placed, 1).Score),
        ("margin to third", placed => placed[0].Score - At(placed, 2).Score),
        ("margin to sixth", placed => placed[0].Score - At(placed, 5).Score),
        ("mean of the five behind", placed => placed[0].Score - placed.Skip(1).Take(5).Select(one => one.Score).DefaultIfEmpty(placed[0].Score).Average()),
        ("contest: lead", placed => placed[0].Standing - At(placed, 1).Standing),
        ("contest: words of second", placed => At(placed, 1).WordsScore),
        ("contest: words of third", placed => At(placed, 2).WordsScore),
        ("contest: agreement", placed => placed.Take(WordsContest.MostStatements).Count(one => SameWords(one, placed[0]))),
        ("words: score", placed => placed[0].WordsScore),
        ("words: margin", placed => placed[0].Chosen?.Margin ?? 0));

    private static readonly FeatureList<SeenSpan> OfWords = new(
        ("words: kind", seen => (double)seen.Span.Kind),
        ("words: fit", seen => KindFits.Of(seen.Question.Expected, seen.Span.Kind)),
        ("words: fit with words around", seen => seen.Features.Fit),
        ("words: said", seen => seen.Features.Said),
        ("words: near", seen => seen.Features.Near),
        ("words: beside asked", seen => seen.Features.BesideAsked),
        ("words: counted", seen => seen.Features.Counted),
        ("words: kind of sought", seen => seen.KindOfSought),
        ("words: like sought", seen => seen.LikeSought),
        ("words: meaning of sought", seen => seen.MeaningOfSought),
        ("words: nearest before", seen => seen.NearestBefore),
        ("words: nearest after", seen => seen.NearestAfter),
        ("words: verb before", seen => seen.VerbBefore),
        ("words: verb after", seen => seen.VerbAfter));

    private static readonly FeatureList<AnswerDoubts> OfDoubts = new(
        ("lacks: names", doubts => doubts.LacksNames),
        ("lacks: numbers", doubts => doubts.LacksNumbers),
        ("lacks: nouns", doubts => doubts.LacksNouns),
        ("lacks: verbs", doubts => doubts.LacksVerbs),
        ("lacks: adjectives", doubts => doubts.LacksAdjectives),
        ("lacks: in paragraph", doubts => doubts.ParagraphLacks),
        ("lacks: in article", doubts => doubts.ArticleLacks),
        ("least met", doubts => doubts.LeastMet),
        ("least met: class", doubts => doubts.LeastMetClass),
        ("opposites", doubts => doubts.Opposites),
        ("opposites in paragraph", doubts => doubts.ParagraphOpposites),
        ("swapped", doubts => doubts.Swapped),
        ("spread", doubts => doubts.Spread));

    /// <summary>The names of the vector's places.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. RankingInputs.Names, .. OfRanking.Names, .. OfWords.Names, .. OfDoubts.Names];

    /// <summary>The vector of one ranking.</summary>
    /// <param name="placed">All statements in their order; at least one.</param>
    /// <param name="doubts">What speaks against the first.</param>
    public static float[] Of(IReadOnlyList<PlacedStatement> placed, AnswerDoubts doubts)
    {
        var vector = new float[Names.Count];
        placed[0].Inputs.CopyTo(vector, 0);
        var rest = vector.AsSpan(placed[0].Inputs.Length);
        OfRanking.Fill(placed, rest);
        rest = rest[OfRanking.Count..];
        if (placed[0].Chosen is { } chosen)
            OfWords.Fill(chosen.Seen, rest);
        else
            rest[..OfWords.Count].Fill(-1);
        OfDoubts.Fill(doubts, rest[OfWords.Count..]);
        return vector;
    }

    private static PlacedStatement At(IReadOnlyList<PlacedStatement> placed, int rank) => placed[Math.Min(rank, placed.Count - 1)];

    private static bool SameWords(PlacedStatement one, PlacedStatement other) =>
        one.Chosen is { } first && other.Chosen is { } second
        && string.Equals(
            first.Span.Span.Of(one.Seen.Match.Statement.Fact.Statement), second.Span.Span.Of(other.Seen.Match.Statement.Fact.Statement),
            StringComparison.OrdinalIgnoreCase);
}
