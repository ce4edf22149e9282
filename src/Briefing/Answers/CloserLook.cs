namespace Briefing.Answers;

/// <summary>
/// One question over its candidates: a glance at all of them, by their terms alone, and a closer look at those that seem
/// best by it.
/// </summary>
internal sealed class CloserLook
{
    private readonly ReadQuestion question;
    private readonly SpanReader spans;
    private readonly DoubtReader doubts;

    public CloserLook(ReadQuestion question, IReadOnlyCollection<AnalysedStatement> statements, RankingScope scope)
    {
        this.question = question;
        var matcher = new TermMatcher(question);
        var matches = statements.Select(statement => new StatementMatch(statement, matcher, question.Terms.Count)).ToList();
        var weights = new QuestionWeights(question, scope.Rarity, matches);
        var reader = new FeatureReader(question, scope, matcher, weights, matches);
        var meanings = new MeaningMatch(question);
        var meaning = new MeaningReader(weights, meanings);
        var wording = new WordingReader(question, weights, matches);
        spans = new SpanReader(question, weights);
        doubts = new DoubtReader(weights, meanings, matches);
        IsOpen = statements.Select(statement => statement.Fact.Source.ArticleId).Distinct().Take(2).Count() > 1;
        Seen = Ranked(
        [
            .. matches
                .Select(match => (Match: match, Glance: reader.Glance(match)))
                .OrderByDescending(seen => StatementWeights.Score(seen.Glance))
                .Take(scope.MostSeen)
                .Select(seen =>
                {
                    var (features, answer) = reader.Look(seen.Match, seen.Glance);
                    return new SeenStatement(seen.Match, features, meaning.Read(seen.Match), wording.Read(seen.Match), answer);
                }),
        ]);
    }

    /// <summary>What was seen, at most <see cref="RankingScope.MostSeen"/>, the best by plain weights first.</summary>
    public IReadOnlyList<SeenStatement> Seen { get; }

    /// <summary>Whether the candidates are of several articles.</summary>
    public bool IsOpen { get; }

    /// <summary>
    /// The very words of a statement that answer, or null. A prepared answer stands as it is; a yes or no, what somebody is
    /// and what happened take the whole statement to say.
    /// </summary>
    /// <param name="seen">One of <see cref="Seen"/>.</param>
    /// <param name="likeliest">What names the answer best, if anything does.</param>
    public AnswerSpan? Words(SeenStatement seen, AnswerSpan? likeliest)
    {
        if (seen.Features.Prepared >= PreparedQuestions.Agrees)
            return AnswerSpans.FirstSentence(seen.Match.Statement);
        return question.Kind is QuestionKind.YesNo || question.AsksForDefinition || question.IsGeneral ? null : likeliest;
    }

    /// <summary>All that were seen, best first by these scores.</summary>
    /// <param name="inputs">What the ranking model was given of each, in the order of <see cref="Seen"/>.</param>
    /// <param name="scores">What it made of each.</param>
    public IReadOnlyList<PlacedStatement> Place(float[][] inputs, IReadOnlyList<double> scores) =>
    [
        .. Seen.Select((seen, at) => new PlacedStatement(seen, inputs[at], scores[at]))
            .OrderByDescending(placed => placed.Score)
            .ThenBy(placed => placed.Seen.Match.Statement.Fact.Id),
    ];

    /// <summary>The contest of the answering words of the best.</summary>
    public WordsContest Contest(IReadOnlyList<PlacedStatement> placed) => new(placed, spans.Read, IsOpen);

    /// <summary>What speaks against a statement.</summary>
    public AnswerDoubts Doubts(SeenStatement seen) => doubts.Read(seen.Match);

    private static IReadOnlyList<SeenStatement> Ranked(IReadOnlyList<SeenStatement> seen)
    {
        var meaning = Ranks(seen, one => one.Meaning.LocalCoverage);
        var whole = Ranks(seen, one => one.Meaning.Whole);
        var prior = Ranks(seen, one => one.Prior);
        return
        [
            .. seen.Select((one, at) => one with { Rank = prior[at], MeaningRank = meaning[at], WholeRank = whole[at] })
                .OrderBy(one => one.Rank)
                .ThenBy(one => one.Match.Statement.Fact.Id),
        ];
    }

    private static int[] Ranks(IReadOnlyList<SeenStatement> seen, Func<SeenStatement, double> of)
    {
        var values = seen.Select(of).ToArray();
        return [.. values.Select(value => values.Count(other => other > value))];
    }
}
