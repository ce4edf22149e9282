using Briefing.Facts;
using Briefing.Language;

namespace Briefing.Summaries;

/// <summary>Composes what is new to a reader from what the newest articles tell and what the reader was told of them.</summary>
/// <remarks>
/// News is what an article tells that the reader has heard nothing of, and what has come into an article since the reader
/// heard of it; the sentences that a reader was not told of an article known already are not news.
/// </remarks>
public static class NewsComposer
{
    /// <summary>What stands in older articles than so many is no news.</summary>
    private const int MostArticles = 5;

    /// <summary>A line is shortened to so many words where that can be done.</summary>
    private const int LineWords = 30;

    /// <summary>A line that shares more of its terms with another, and holds no other figure, repeats it.</summary>
    private const double MostOverlap = 0.6;

    /// <summary>The news, newest article first: something of each before more of one.</summary>
    /// <param name="articles">In any order; an article that stands for several topics may come several times.</param>
    /// <param name="read">What the reader knows of them.</param>
    /// <param name="most">At most so many lines, 1 or more.</param>
    public static IReadOnlyList<BriefLine> Compose(IEnumerable<NewsArticle> articles, ReadBefore read, int most) =>
        Compose(articles, read, most, DateTimeOffset.MinValue);

    /// <summary>What has come in since the reader last read anything of these articles; null: nothing, or it never happened.</summary>
    /// <inheritdoc cref="Compose(IEnumerable{NewsArticle}, ReadBefore, int)"/>
    public static NewsSince? Since(IReadOnlyCollection<NewsArticle> articles, ReadBefore read, int most) =>
        read.LastRead(articles.Select(entry => entry.Article)) is { } last
        && Compose(articles, read, most, last) is { Count: > 0 } lines
            ? new NewsSince(last, lines)
            : null;

    /// <summary>The newest of the articles, each once: those that news are looked for in.</summary>
    public static IReadOnlyList<NewsArticle> Newest(IEnumerable<NewsArticle> articles) =>
    [
        .. articles.DistinctBy(entry => entry.Article.Id)
            .OrderByDescending(entry => entry.Article.When).ThenBy(entry => entry.Article.Id)
            .Take(MostArticles),
    ];

    private static IReadOnlyList<BriefLine> Compose(
        IEnumerable<NewsArticle> articles, ReadBefore read, int most, DateTimeOffset after)
    {
        var newest = Newest(articles);
        var told = newest.SelectMany(entry => entry.Article.Facts).Where(read.Knows).Select(fact => Terms(fact.Statement)).ToList();
        var waiting = newest.Select(entry => new Queue<Fact>(News(entry, read, after))).ToList();
        var chosen = new List<(int Article, BriefLine Line)>();
        for (var left = true; left && chosen.Count < most;)
        {
            left = false;
            for (var article = 0; article < waiting.Count && chosen.Count < most; article++)
            {
                if (Next(waiting[article], told) is not { } line)
                    continue;
                left = true;
                told.Add(Terms(line.Text));
                chosen.Add((article, line));
            }
        }
        return [.. chosen.OrderBy(one => one.Article).ThenBy(one => one.Line.Fact.Source.Ordinal).Select(one => one.Line)];
    }

    /// <summary>What may be told of an article, its opening first.</summary>
    private static IEnumerable<Fact> News(NewsArticle entry, ReadBefore read, DateTimeOffset after)
    {
        var (article, topic) = entry;
        var story = topic is null ? null : TopicStory.Of(topic);
        var since = read.LastRead(article);
        var telling = article.Facts
            .Where(fact => TopicStory.Telling(fact) && !read.Knows(fact) && read.CameAfter(fact, after))
            .Where(fact => since is not { } heard || read.CameAfter(fact, heard))
            .ToList();
        var lead = since is null ? story?.LeadOf(article) ?? telling.FirstOrDefault() : null;
        var others = telling.Where(fact =>
            fact != lead && TopicStory.StandsAlone(fact) && (story is null || story.IsOfTopic(fact, article)));
        return lead is not null && telling.Contains(lead) ? others.Prepend(lead) : others;
    }

    private static BriefLine? Next(Queue<Fact> facts, List<HashSet<string>> told)
    {
        while (facts.TryDequeue(out var fact))
        {
            var forms = StatementTrimmer.Forms(fact.Statement);
            var text = forms.FirstOrDefault(form => WordCount.Of(form) <= LineWords) ?? forms[^1];
            var terms = Terms(text);
            if (terms.Count > 0 && !told.Exists(other => Repeats(terms, other)))
                return new BriefLine(text, fact);
        }
        return null;
    }

    private static bool Repeats(HashSet<string> terms, HashSet<string> other) =>
        terms.Count(other.Contains) > MostOverlap * terms.Count
        && terms.All(term => !char.IsDigit(term[0]) || other.Contains(term));

    private static HashSet<string> Terms(string statement) => SearchTerms.Of(statement).ToHashSet(StringComparer.Ordinal);
}
