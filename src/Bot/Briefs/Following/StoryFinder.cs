using Bot.Articles;
using Bot.Briefs.Stories;
using Briefing.Language;
using Briefing.Stories;

namespace Bot.Briefs.Following;

/// <summary>Finds the story that a button or a reader means.</summary>
internal sealed class StoryFinder(
    StoryKeeper keeper, StoryStore stories, ArticleStore articles, TopicCatalogue catalogue, TimeProvider clock)
{
    private const int MostArticles = 20;

    /// <summary>So much of what a sentence says is in an article of the same story.</summary>
    private const double LeastShared = 0.5;

    private static readonly TimeSpan Recent = TimeSpan.FromDays(3);

    /// <summary>
    /// The story of an article's id, or of a topic and a sentence ("Kazakhstan: The president resigns"); without a sentence
    /// the topic's newest one. Beside it the topic.
    /// </summary>
    public async Task<(Story? Story, Topic? Topic)> FindAsync(string what, CancellationToken cancellationToken)
    {
        if (Guid.TryParseExact(what, "N", out var article))
            return (await keeper.OfArticleAsync(article, cancellationToken), null);
        var (name, sentence) = Parted(what);
        if ((await catalogue.NamesAsync(cancellationToken)).Find(name) is not { } topic)
            return (null, null);
        var newest = await stories.ArticlesOnAsync(
            Storage.StorableText.NameKey(topic.Name), clock.GetUtcNow() - Recent, MostArticles, cancellationToken);
        var found = sentence.Length == 0 ? (newest is [var first, ..] ? first : Guid.Empty) : await TellingOfAsync(newest, sentence, cancellationToken);
        return (found == Guid.Empty ? null : await stories.OfArticleAsync(found, cancellationToken), topic);
    }

    private static (string Name, string Sentence) Parted(string what) =>
        what.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at ? (what[..at], what[(at + 2)..]) : (what, "");

    /// <summary>The article that tells most of what the sentence says; none when none tells enough of it.</summary>
    private async Task<Guid> TellingOfAsync(IReadOnlyList<Guid> candidates, string sentence, CancellationToken cancellationToken)
    {
        var wanted = SearchTerms.Of(sentence).ToHashSet(StringComparer.Ordinal);
        var (best, most) = (Guid.Empty, 0.0);
        foreach (var id in candidates)
        {
            if (await articles.FindAsync(id, cancellationToken) is not { } article)
                continue;
            var terms = SearchTerms.Of($"{article.Text.Title}. {article.Text.Text}").ToHashSet(StringComparer.Ordinal);
            var shared = wanted.Count == 0 ? 0 : (double)wanted.Count(terms.Contains) / wanted.Count;
            if (shared >= LeastShared && shared > most)
                (best, most) = (id, shared);
        }
        return best;
    }
}
