using Briefing.Facts;
using Briefing.Language;
using Briefing.Stories;

namespace Briefing.Summaries;

/// <summary>Composes the short briefing of a topic within one phone screen.</summary>
public static class ShortComposer
{
    private const int MostPoints = 3;
    private const int PointWords = 25;
    private const int LeadCharacters = 220;
    private const int MostArticles = 6;
    private const double OlderArticleFactor = 0.6;
    private const double MostOverlap = 0.5;

    /// <summary>The briefing, or null when no stored article tells of the topic.</summary>
    /// <param name="material">What it may be composed from.</param>
    /// <param name="characters">The most UTF-16 units that it may take as <paramref name="length"/> measures it.</param>
    /// <param name="length">How long a briefing is when it is written out, without its sources.</param>
    /// <param name="above">What stands above the briefing already and is not repeated where that can be helped.</param>
    public static ShortBriefing? Compose(
        BriefingMaterial material, int characters, Func<ShortBriefing, int> length, IReadOnlyCollection<Fact> above)
    {
        var story = TopicStory.Newest(material);
        if (story.LeadBeside(above) is not { } lead)
            return null;
        var leadLine = new BriefLine(StatementTrimmer.Fit(lead.Statement, LeadCharacters) ?? lead.Statement, lead);
        var why = ExplainerItems.Of(material).Of(BasicQuestion.WhyItMatters)?.Lines[0];
        var differing = DifferingFigures.In(story.Articles.SelectMany(article => article.Facts).Where(TopicStory.Telling));
        var points = Points(story, lead, why?.Fact, differing).Where(line => !above.Contains(line.Fact)).ToList();
        var whole = new ShortBriefing(
            material.Topic, story.Articles[0].Title, leadLine, why, [], [.. differing.Where(fact => fact != lead).Select(BriefLine.Of)], material.Corrections);
        return ShortFit.Best(whole, points, MostPoints, briefing => length(briefing) <= characters);
    }

    /// <summary>What else may be told, most telling first, without repeating itself.</summary>
    private static List<BriefLine> Points(TopicStory story, Fact lead, Fact? why, IReadOnlyList<Fact> differing)
    {
        var told = new List<HashSet<string>> { Terms(lead.Statement) };
        told.AddRange(differing.Select(fact => Terms(fact.Statement)));
        if (why is not null)
            told.Add(Terms(why.Statement));
        var points = new List<BriefLine>();
        foreach (var fact in Ranked(story).Where(fact => fact != lead && !differing.Contains(fact)))
        {
            var line = StatementTrimmer.Forms(fact.Statement).FirstOrDefault(form => WordCount.Of(form) <= PointWords);
            if (line is null)
                continue;
            var terms = Terms(line);
            if (told.Exists(other => Overlap(terms, other) > MostOverlap))
                continue;
            told.Add(terms);
            points.Add(new BriefLine(line, fact));
        }
        return points;
    }

    /// <summary>The most telling first, before them the most telling of those whose source says that nobody has checked them.</summary>
    private static IEnumerable<Fact> Ranked(TopicStory story)
    {
        var ranked = ByWeight(story);
        var unconfirmed = ranked.Find(fact => OpenPoints.IsUnconfirmed(fact) && fact.Caveat is not null);
        return unconfirmed is null ? ranked : ranked.Where(fact => fact != unconfirmed).Prepend(unconfirmed);
    }

    private static List<Fact> ByWeight(TopicStory story) => story.Articles
        .Take(MostArticles)
        .SelectMany((article, age) => article.Facts
            .Where(TopicStory.Telling)
            .Select(fact => (fact, Weight: story.WeightOf(fact, article) * Math.Pow(OlderArticleFactor, age))))
        .Where(entry => entry.Weight > 0)
        .OrderByDescending(entry => entry.Weight)
        .Select(entry => entry.fact)
        .ToList();

    private static HashSet<string> Terms(string statement) => SearchTerms.Of(statement).ToHashSet(StringComparer.Ordinal);

    private static double Overlap(HashSet<string> one, HashSet<string> other) =>
        one.Count == 0 ? 1 : (double)one.Count(other.Contains) / Math.Min(one.Count, Math.Max(1, other.Count));
}
