using Bot.Facts.Corrections;
using Briefing.Answers;
using Briefing.Facts;
using Briefing.Language;

namespace Bot.Answers;

/// <summary>Answers questions from the stored facts.</summary>
internal sealed class AnswerService(
    CandidateFinder candidates, DialogueCorrections corrections)
{
    private const int MostSuggestions = 3;

    /// <summary>From how many statements the next questions are made.</summary>
    private const int LooksAround = 24;

    /// <summary>So many of the best statements may be told: the answer, and what gives another figure.</summary>
    private const int MayBeTold = 13;

    /// <summary>The answer, and the conversation after it. Stores nothing.</summary>
    public async Task<Answer> AnswerAsync(AnswerRequest request, CancellationToken cancellationToken)
    {
        var question = WithTopic(FollowUps.Resolve(request.Question, request.Dialogue), request.Topic);
        var (found, rarity) = await candidates.FindAsync(request, question, cancellationToken);
        var statements = WithoutWithdrawnFigures(found, request.Now);
        var scope = new RankingScope(rarity, request.Now) { Shown = Shown(request.Dialogue) };
        var ranked = StatementRanker.Rank(question, statements, scope);
        var confidence = Confidence.Of(question, ranked);
        if (confidence >= Confidence.Threshold
            && await TakenBackAsync(ranked, request.Now, cancellationToken) is { Count: > 0 } wrong)
        {
            statements = [.. statements.Where(statement => !wrong.Contains(statement.Fact.Id))];
            ranked = StatementRanker.Rank(question, statements, scope);
            confidence = Confidence.Of(question, ranked);
        }
        var answer = new Answer(confidence >= Confidence.Threshold, ranked, confidence)
        {
            Corrections = await corrections.FindAsync(request.Chat, Shown(request.Dialogue), cancellationToken),
        };
        if (answer.IsAnswered)
        {
            var newestFirst = NewestFigure.First(question, ranked);
            answer = answer with { Ranked = newestFirst, Conflicts = Conflicts.Find(question, newestFirst) };
        }
        else if (request.Chat is not null)
            answer = answer with { IsKept = true };
        return answer with
        {
            Suggestions = Suggest(request, answer, statements, scope),
            Next = After(request, answer),
        };
    }

    private static DateTimeOffset When(AnalysedStatement statement, DateTimeOffset now) => statement.Fact.Source.Published ?? now;

    /// <summary>Of the best statements, those with a figure that another article, which the question did not lead to, takes back.</summary>
    private async Task<IReadOnlySet<Guid>> TakenBackAsync(
        IReadOnlyList<RankedStatement> ranked, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var best = ranked.Take(MayBeTold).Select(one => one.Statement).Where(statement => statement.Figures.Counts.Count > 0).ToList();
        if (best.Count == 0)
            return new HashSet<Guid>();
        var figures = best.SelectMany(statement =>
            statement.Figures.Counts.Select(count => count.NumberSpan.Of(statement.Fact.Statement)));
        var taking = await candidates.MayTakeBackAsync(figures, cancellationToken);
        var withdrawn = new WithdrawnFigures(taking.Select(statement => (statement.Figures, When(statement, now))));
        return best.Where(statement => withdrawn.IsToldBy(statement.Figures, When(statement, now)))
            .Select(statement => statement.Fact.Id).ToHashSet();
    }

    /// <summary>A figure that a later article takes back is told by that article only.</summary>
    private static List<AnalysedStatement> WithoutWithdrawnFigures(IReadOnlyList<AnalysedStatement> found, DateTimeOffset now)
    {
        var withdrawn = new WithdrawnFigures(found.Select(statement => (statement.Figures, When(statement, now))));
        return [.. found.Where(statement => !withdrawn.IsToldBy(statement.Figures, When(statement, now)))];
    }

    private static ReadQuestion WithTopic(ReadQuestion question, string? topic)
    {
        if (topic is null)
            return question;
        var added = SearchTerms.Of(topic)
            .Where(term => question.Terms.All(known => known.Term != term))
            .Select(term => new QuestionTerm(term, TermRole.Topic, 1));
        return question with { Terms = [.. question.Terms, .. added] };
    }

    private static List<Guid> Shown(Dialogue dialogue) => [.. dialogue.Turns.Reverse().SelectMany(turn => turn.FactIds)];

    /// <summary>What stands around the answer (else around the best guess) leads to the next questions.</summary>
    private static IReadOnlyList<string> Suggest(
        AnswerRequest request, Answer answer, IReadOnlyList<AnalysedStatement> statements, RankingScope scope)
    {
        if (answer.Best is not { } best)
            return [];
        var source = best.Statement.Fact.Source;
        var related = statements.Where(other => IsRelated(best.Statement.Fact, other.Fact)).ToList();
        var near = related
            .Where(other => other.Fact.Question is not null)
            .Concat(related
                .Where(other => other.Fact.Question is null && other.Fact.Source.ArticleId == source.ArticleId)
                .OrderBy(other => Math.Abs(other.Fact.Source.Ordinal - source.Ordinal)))
            .Take(LooksAround)
            .ToList();
        string[] asked = [.. request.Dialogue.Turns.Select(turn => turn.Question), request.Question];
        var shown = Shown(request.Dialogue).Concat(answer.Told.Select(fact => fact.Id)).ToHashSet();
        return Suggestions.Offer(near, asked, shown, scope, MostSuggestions);
    }

    private static bool IsRelated(Fact best, Fact other) =>
        (best.Source.ArticleId is { } article && other.Source.ArticleId == article) || other.Subject == best.Subject;

    private static Dialogue After(AnswerRequest request, Answer answer)
    {
        var told = answer.Told;
        var wrong = answer.Corrections.Select(ended => ended.Fact.Id).ToHashSet();
        var before = wrong.Count == 0 ? request.Dialogue : Without(request.Dialogue, wrong);
        var turn = new DialogueTurn(
            request.Question,
            [.. told.Select(fact => fact.Statement)],
            [.. told.Select(fact => fact.Id)],
            told.Count > 0 ? told[0].Source.ArticleId : null);
        return before.After(turn, request.Topic ?? (told.Count > 0 && told[0].Subject != told[0].Source.Title ? told[0].Subject : null));
    }

    /// <summary>Forgets facts that the reader has just been told to be wrong, so that this is said once.</summary>
    private static Dialogue Without(Dialogue dialogue, HashSet<Guid> wrong) => dialogue with
    {
        Turns =
        [
            .. dialogue.Turns.Select(turn =>
            {
                var kept = Enumerable.Range(0, turn.FactIds.Count).Where(at => !wrong.Contains(turn.FactIds[at])).ToList();
                return turn with
                {
                    Statements = [.. kept.Select(at => turn.Statements[at])],
                    FactIds = [.. kept.Select(at => turn.FactIds[at])],
                };
            }),
        ],
    };
}
