using Briefing.Facts;
using Briefing.Language;

namespace Briefing.Summaries;

/// <summary>Finds figures on which sources differ: the same thing counted, another number, somebody else who says so.</summary>
public static class DifferingFigures
{
    private const double SameMatter = 0.3;

    /// <summary>
    /// The facts whose figures differ from another's, in the order given; empty when none do. What one and the same source
    /// says at different times does not count: a rising toll is news, not a contradiction.
    /// </summary>
    public static IReadOnlyList<Fact> In(IEnumerable<Fact> facts)
    {
        var figures = facts.SelectMany(Figures).ToList();
        var differing = new List<Fact>();
        foreach (var figure in figures)
        {
            var others = figures.Where(other => Differ(figure, other)).Select(other => other.Fact).ToList();
            if (others.Count > 0 && !differing.Contains(figure.Fact))
                differing.Add(figure.Fact);
        }
        return differing;
    }

    /// <summary>Whether the two facts hold different figures for the same thing from different sources.</summary>
    public static bool Differ(Fact one, Fact other) =>
        Figures(one).Any(figure => Figures(other).Any(second => Differ(figure, second)));

    private static bool Differ(Figure one, Figure other) =>
        one.Fact.Id != other.Fact.Id
        && one.Value != other.Value
        && string.Equals(one.Counted, other.Counted, StringComparison.Ordinal)
        && !SameVoice(one.Fact, other.Fact)
        && Overlap(one.Terms, other.Terms) >= SameMatter;

    private static bool SameVoice(Fact one, Fact other) =>
        one.Attribution is null && other.Attribution is null
            ? one.Source.ArticleId == other.Source.ArticleId
            : string.Equals(Speaker(one), Speaker(other), StringComparison.OrdinalIgnoreCase);

    private static string? Speaker(Fact fact) =>
        fact.Attribution is { } words ? AttributionFinder.Find(words)?.Source ?? words : null;

    private static IEnumerable<Figure> Figures(Fact fact)
    {
        var counts = CountFinder.Find(fact.Statement).Where(count => count.Counted is not null);
        return counts.Select(count => new Figure(fact, count.Value, Head(count.Counted!), Matter(fact.Statement, count)));
    }

    /// <summary>The terms of what is said of the figure: without the figure itself and without who says so.</summary>
    private static HashSet<string> Matter(string statement, CountMention count)
    {
        var attribution = AttributionFinder.Find(statement)?.Span ?? default;
        return
        [
            .. Tokenizer.Tokenize(statement)
                .Where(token => !token.IsNumber && !StopWords.Contains(token.Text))
                .Where(token => !token.Span.Overlaps(count.Span) && !token.Span.Overlaps(attribution))
                .Select(token => token.Term),
        ];
    }

    /// <summary>The stem of the last word: what "armed criminals" and "criminals" have in common.</summary>
    private static string Head(string counted) => Tokenizer.TermOf(counted.Split(' ')[^1]);

    private static double Overlap(HashSet<string> one, HashSet<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : (double)one.Count(other.Contains) / Math.Min(one.Count, other.Count);

    private sealed record Figure(Fact Fact, decimal Value, string Counted, HashSet<string> Terms);
}
