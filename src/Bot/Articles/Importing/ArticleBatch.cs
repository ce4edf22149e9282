using Bot.Storage;

namespace Bot.Articles.Importing;

/// <summary>Gathers prepared articles and stores them together; what fails together is stored one by one.</summary>
internal sealed class ArticleBatch(ArticleStore store, ImportReport report)
{
    private const int MostArticles = 64;
    private const int MostCharacters = 2_000_000;

    private readonly List<Preparation.Ready> waiting = [];
    private int characters;

    /// <summary>Adds an article, and stores the batch when it is full.</summary>
    /// <exception cref="StorageException">The store takes nothing any more.</exception>
    public async Task AddAsync(Preparation.Ready article, CancellationToken cancellationToken)
    {
        waiting.Add(article);
        characters += article.Article.Text.Text.Length;
        if (waiting.Count >= MostArticles || characters >= MostCharacters)
            await SaveAsync(cancellationToken);
    }

    /// <summary>Stores what waits.</summary>
    /// <exception cref="StorageException">The store takes nothing any more.</exception>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (waiting.Count == 0)
            return;
        try
        {
            await SaveTogetherAsync(waiting, cancellationToken);
        }
        catch (Exception problem) when (IsOfOneArticle(problem))
        {
            await SaveOneByOneAsync(cancellationToken);
        }
        waiting.Clear();
        characters = 0;
    }

    private async Task SaveTogetherAsync(IReadOnlyList<Preparation.Ready> articles, CancellationToken cancellationToken)
    {
        var outcomes = await store.SaveAsync([.. articles.Select(ready => ready.Article)], cancellationToken);
        foreach (var outcome in outcomes)
            report.Add(outcome);
    }

    private async Task SaveOneByOneAsync(CancellationToken cancellationToken)
    {
        foreach (var ready in waiting)
        {
            try
            {
                await SaveTogetherAsync([ready], cancellationToken);
            }
            catch (Exception problem) when (IsOfOneArticle(problem))
            {
                report.Add(new ImportFailure(
                    ready.Origin.File, ready.Origin.Line, $"cannot be stored: {problem.Message.TrimEnd('.')}"));
            }
        }
    }

    /// <summary>
    /// A store that is out of reach or full says so with a <see cref="StorageException"/>, which ends the import.
    /// </summary>
    private static bool IsOfOneArticle(Exception problem) =>
        problem is not (StorageException or OperationCanceledException);
}
