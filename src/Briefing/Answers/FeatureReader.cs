namespace Briefing.Answers;

/// <summary>Computes the features of statements for one question.</summary>
internal sealed class FeatureReader
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;
    private const double LeastThread = 0.25;
    private const double LeastFit = 0.3;

    private readonly ReadQuestion question;
    private readonly RankingScope scope;
    private readonly QuestionWeights weights;
    private readonly Neighbourhood neighbours;
    private readonly TermMatcher matcher;
    private readonly AnswerWords answers;
    private readonly double averageLength;
    private readonly bool isGeneral;
    private readonly bool hasThread;
    private readonly bool hasNames;
    private readonly bool isOpen;
    private readonly bool asksOfSomething;
    private readonly IReadOnlyList<int[]> subjects;

    public FeatureReader(
        ReadQuestion question, RankingScope scope, TermMatcher matcher, QuestionWeights weights, IReadOnlyList<StatementMatch> matches)
    {
        this.question = question;
        this.scope = scope;
        this.matcher = matcher;
        this.weights = weights;
        neighbours = new Neighbourhood(matches, scope.Shown);
        averageLength = Math.Max(1, matches.Average(match => (double)match.Statement.ContentLength));
        isGeneral = question.IsGeneral;
        hasThread = weights.Terms.Any(term => !term.IsOwn);
        isOpen = matches.Select(match => match.Statement.Fact.Source.ArticleId).Distinct().Take(2).Count() > 1;
        hasNames = weights.Terms.Any(term => term.IsOwnNameOrNumber);
        asksOfSomething = question is { LeansOnThread: true, IsBare: false, Expected: AnswerKind.Date or AnswerKind.Count }
            && question.Terms.Any(term => term.SaysSomething);
        subjects =
        [
            .. question.Subjects.Select(subject => subject.Select(matcher.Match).ToArray())
                .Where(terms => terms.Length > 0 && terms.All(term => term.Strength >= 1))
                .Select(terms => terms.Select(term => term.Term).ToArray()),
        ];
        answers = new AnswerWords(question, weights);
    }

    /// <summary>The features that need only the terms; enough to choose the statements worth a closer look.</summary>
    public StatementFeatures Glance(StatementMatch match)
    {
        var before = Neighbourhood.At(match, -1);
        var after = Neighbourhood.At(match, 1);
        var thread = ThreadShare(match, before);
        var followsShown = neighbours.AfterShown(match);
        return new StatementFeatures
        {
            Bm25 = Bm25(match),
            Coverage = Sum(weights.Own, match.Strength),
            LocalCoverage = Sum(weights.OwnLocal, match.Strength),
            Before = Missing(match, before),
            After = Missing(match, after),
            Around = Around(match),
            Title = TitleShare(match),
            Prepared = PreparedQuestions.Agreement(question, match.Statement, matcher),
            Opening = isGeneral ? 1.0 / (1 + match.Statement.Fact.Source.Ordinal) : 0,
            Lead = 1.0 / (1 + match.Statement.Fact.Source.Ordinal),
            Thread = thread,
            Astray = IsAstray(thread, followsShown) ? 1 : 0,
            OffThread = isOpen && question.LeansOnThread && IsOffThread(thread, followsShown) && !HoldsSubject(match) ? 1 : 0,
            FollowsShown = followsShown,
            ShownBefore = scope.Shown.Contains(match.Statement.Fact.Id) ? 1 : 0,
        };
    }

    /// <summary>All features, and the likeliest answering words by plain weights.</summary>
    public (StatementFeatures Features, (AnswerSpan Span, AnswerFeatures Features)? Answer) Look(StatementMatch match, StatementFeatures glance)
    {
        var answer = answers.Best(match);
        return (glance with
        {
            Pairs = SequenceMatch.Pairs(match, weights),
            LongestRun = SequenceMatch.LongestRun(question.Sequence, match.Statement.Tokens),
            Closeness = SequenceMatch.Closeness(match, weights),
            OwnNames = NamesShare(match),
            KindFit = answer is { } words ? words.Features.Fit * (1 - 0.6 * words.Features.Said) : 0,
            AnswerNear = answer?.Features.Near ?? 0,
            CountedNoun = question.Expected is AnswerKind.Count ? CountedNouns.Share(match, question) : 0,
            NegationDiffers = match.Statement.IsNegated == question.IsNegated ? 0 : 1,
            LacksAsked = asksOfSomething && (glance.Coverage <= 0 || answer is not { Features.Fit: > LeastFit }) ? 1 : 0,
            TellsOfFailure = StatementTraits.TellsOfFailure(match.Statement.Tokens) && !question.AsksOfFailure ? 1 : 0,
            TellsNothing = match.Statement.TellsNothing ? 1 : 0,
            IsQuestion = match.Statement.IsQuestion ? 1 : 0,
            Length = Math.Log((1.0 + match.Statement.Tokens.Count) / 21),
            Freshness = StatementTraits.Freshness(match.Statement, scope.Now),
        }, answer);
    }

    private double Bm25(StatementMatch match)
    {
        var norm = Saturation * (1 - LengthShare + LengthShare * match.Statement.ContentLength / averageLength);
        var sum = 0.0;
        for (var at = 0; at < weights.Own.Length; at++)
            sum += weights.Own[at] * match.Frequency[at] * (Saturation + 1) / (match.Frequency[at] + norm);
        return sum / (Saturation + 1);
    }

    private static double Sum(double[] shares, double[] strength)
    {
        var sum = 0.0;
        for (var at = 0; at < shares.Length; at++)
            sum += shares[at] * strength[at];
        return sum;
    }

    private double Missing(StatementMatch match, StatementMatch? other)
    {
        if (other is null)
            return 0;
        var sum = 0.0;
        for (var at = 0; at < weights.OwnLocal.Length; at++)
            sum += weights.OwnLocal[at] * Math.Max(0, other.Strength[at] - match.Strength[at]);
        return sum > 0 && !other.Statement.TellsNothing ? sum : 0;
    }

    /// <summary>The best of the sentences within reach that are no direct neighbours.</summary>
    private double Around(StatementMatch match)
    {
        var best = 0.0;
        for (var offset = 2; offset <= Neighbourhood.Reach; offset++)
        {
            best = Math.Max(best, Missing(match, Neighbourhood.At(match, -offset)));
            best = Math.Max(best, Missing(match, Neighbourhood.At(match, offset)));
        }
        return best;
    }

    private double TitleShare(StatementMatch match)
    {
        var sum = 0.0;
        foreach (var term in match.Statement.TitleTerms)
        {
            if (matcher.Match(term) is { Term: >= 0 } found)
                sum += weights.Own[found.Term] * Math.Max(0, found.Strength - match.Strength[found.Term]);
        }
        return Math.Min(1, sum);
    }

    private double ThreadShare(StatementMatch match, StatementMatch? before)
    {
        var sum = 0.0;
        for (var at = 0; hasThread && at < weights.Thread.Length; at++)
            sum += weights.Thread[at] * Math.Max(match.Strength[at], Math.Max(InTitle(match, at), 0.7 * (before?.Strength[at] ?? 0)));
        return sum;
    }

    /// <summary>Only a question that points back, or is hardly more than "Why?", has to keep to the thread.</summary>
    private bool IsAstray(double thread, double followsShown) =>
        (question.PointsBack || question.IsBare) && IsOffThread(thread, followsShown);

    private bool IsOffThread(double thread, double followsShown) => hasThread && thread < LeastThread && followsShown <= 0;

    private bool HoldsSubject(StatementMatch match) =>
        subjects.Any(terms => terms.All(term => match.Strength[term] >= 1 || InTitle(match, term) >= 1));

    private double NamesShare(StatementMatch match)
    {
        if (!hasNames)
            return 1;
        var sum = 0.0;
        for (var at = 0; at < weights.Names.Length; at++)
        {
            if (weights.Names[at] > 0)
                sum += weights.Names[at] * Math.Max(match.Strength[at], Math.Max(InTitle(match, at), Neighbourhood.NearStrength(match, at)));
        }
        return sum;
    }

    private double InTitle(StatementMatch match, int term)
    {
        var best = 0.0;
        foreach (var word in match.Statement.TitleTerms)
        {
            if (matcher.Match(word) is var found && found.Term == term)
                best = Math.Max(best, found.Strength);
        }
        return best;
    }
}
