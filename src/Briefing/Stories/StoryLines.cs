using Briefing.Facts;
using Briefing.Summaries;

namespace Briefing.Stories;

/// <summary>Finds the facts that tell an article's news in a sentence.</summary>
public static class StoryLines
{
    /// <summary>What opens the news, then what tells most of the rest; only statements that stand alone.</summary>
    /// <param name="article">The article with its current facts.</param>
    /// <param name="most">At most so many.</param>
    public static IReadOnlyList<Fact> Of(SourceArticle article, int most)
    {
        var telling = article.Facts.Where(fact => TopicStory.Telling(fact) && TopicStory.StandsAlone(fact)).ToList();
        if (telling.Count <= 1)
            return telling;
        var weights = SentenceWeights.Of(article.Title, article.Text)
            .Where(sentence => !sentence.IsFiller)
            .ToDictionary(sentence => sentence.Place.Start, sentence => sentence.Weight);
        return
        [
            .. telling.Skip(1)
                .Where(fact => WeightOf(fact, weights) > 0)
                .OrderByDescending(fact => WeightOf(fact, weights))
                .ThenBy(fact => fact.Source.Ordinal)
                .Prepend(telling[0])
                .Take(most),
        ];
    }

    private static double WeightOf(Fact fact, Dictionary<int, double> weights) =>
        fact.Source.Place is { } place ? weights.GetValueOrDefault(place.Start) : 0;
}
