using Bot.Articles;
using Bot.Facts;
using Briefing.Answers;
using Briefing.Facts;
using Briefing.Language;

namespace Bot.Answers;

/// <summary>Gathers the statements that may answer a question, with the sentences around them.</summary>
internal sealed class CandidateFinder(
    FactStore facts, KnownFacts known, ArticleStore articles, TopicCatalogue topics, StatementCache cache)
{
    private const int MostFound = 40;
    private const int MostArticles = 2;
    private const int MostOfSubject = 12;
    private const double LeastWeight = 0.2;
    private const int MostSubjects = 3;
    private const int LatestArticles = 3;
    private const int MostTakingBack = 20;

    /// <summary>The candidates, each once, and how rare the question's terms are.</summary>
    public async Task<(IReadOnlyList<AnalysedStatement> Statements, TermRarity Rarity)> FindAsync(
        AnswerRequest request, ReadQuestion question, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, Fact>();
        var standing = await known.NowAsync(cancellationToken);
        if (request.ArticleId is { } articleId)
            Add(found, await standing.OfArticlesAsync([articleId], cancellationToken));
        else
            await GatherAsync(found, standing, request, question, cancellationToken);
        var terms = SearchWords(question);
        var (count, containing) = await facts.TermCountsAsync(terms, cancellationToken);
        return ([.. found.Values.Select(cache.Of)], new TermRarity(count, containing));
    }

    /// <summary>Statements anywhere in the store that may take back one of the figures.</summary>
    /// <param name="figures">As written ("1,640"); at least one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<AnalysedStatement>> MayTakeBackAsync(
        IEnumerable<string> figures, CancellationToken cancellationToken)
    {
        var terms = figures.SelectMany(SearchTerms.Of).Distinct(StringComparer.Ordinal).ToList();
        var standing = await known.NowAsync(cancellationToken);
        var places = await facts.SearchBothAsync(terms, ToldFigures.TakingBack, MostTakingBack, cancellationToken);
        return [.. (await standing.OfAsync(places, cancellationToken)).Select(cache.Of).Where(statement => statement.Figures.TakesBack)];
    }

    private async Task GatherAsync(
        Dictionary<Guid, Fact> found, StandingFacts standing, AnswerRequest request, ReadQuestion question,
        CancellationToken cancellationToken)
    {
        var near = new List<Guid>();
        var terms = SearchWords(question);
        if (terms.Count > 0)
        {
            var places = await facts.SearchAsync(terms, MostFound, cancellationToken);
            Add(found, await standing.OfAsync(places, cancellationToken));
            near.AddRange((await articles.SearchAsync(terms, MostArticles, cancellationToken)).Select(article => article.ArticleId));
            near.AddRange(places.Take(MostArticles).Select(place => place.ArticleId).OfType<Guid>());
        }
        if (question.LeansOnThread && request.Dialogue.Turns.Select(turn => turn.ArticleId).OfType<Guid>().ToList() is [.., var last])
            near.Add(last);
        foreach (var subject in await SubjectsAsync(standing.Revision, request, question, cancellationToken))
            Add(found, await standing.PreparedOfSubjectAsync(subject, MostOfSubject, cancellationToken));
        if (near.Count == 0 && found.Count == 0)
            near.AddRange(await articles.LatestIdsAsync(LatestArticles, cancellationToken));
        Add(found, await standing.OfArticlesAsync(near, cancellationToken));
    }

    /// <summary>The topics that the question may be about, under the names that facts are filed under.</summary>
    private async Task<IReadOnlyList<string>> SubjectsAsync(
        string revision, AnswerRequest request, ReadQuestion question, CancellationToken cancellationToken)
    {
        var named = new[] { request.Topic, question.LeansOnThread ? request.Dialogue.Topic : null }
            .OfType<string>()
            .Concat(question.Names)
            .ToList();
        var names = await topics.NamesAsync(revision, cancellationToken);
        var words = Tokenizer.Tokenize(question.Text).Where(token => !token.IsStopWord).Select(token => token.Text);
        return
        [
            .. named.Select(name => names.FindExact(name)?.Name ?? name)
                .Concat(words.Select(word => names.FindExact(word)?.Name).OfType<string>())
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(MostSubjects),
        ];
    }

    private static void Add(Dictionary<Guid, Fact> found, IEnumerable<Fact> more)
    {
        foreach (var fact in more)
            found.TryAdd(fact.Id, fact);
    }

    /// <summary>The full-text index holds words of letters and digits only.</summary>
    private static List<string> SearchWords(ReadQuestion question) =>
    [
        .. question.Terms
            .Where(term => term.Weight >= LeastWeight)
            .Select(term => string.Concat(term.Term.Where(char.IsLetterOrDigit)))
            .Where(word => word.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];
}
