using System.Text.RegularExpressions;
using Briefing.Facts;

namespace Briefing.Summaries;

/// <summary>Finds figures on which sources differ: the same thing counted, another number, somebody else who says so.</summary>
public static partial class DifferingFigures
{
    private const int MostShown = 3;

    /// <summary>
    /// The first fact whose figure others contradict, then the first of each other figure; empty when none differ. What one
    /// and the same source says at different times does not count: a rising toll is news, not a contradiction.
    /// </summary>
    /// <param name="facts">Those that may be told, the newest first.</param>
    public static IReadOnlyList<Fact> In(IEnumerable<Fact> facts)
    {
        var figures = facts.Where(fact => !TakenBack().IsMatch(fact.Statement)).SelectMany(Figure.Of).ToList();
        foreach (var figure in figures)
        {
            var others = figures.Where(figure.Contradicts).DistinctBy(other => other.Value).DistinctBy(other => other.Fact.Id).ToList();
            if (others.Count > 0)
                return [figure.Fact, .. others.Take(MostShown - 1).Select(other => other.Fact)];
        }
        return [];
    }

    /// <summary>Whether the two facts hold different figures for the same thing from different sources.</summary>
    public static bool Differ(Fact one, Fact other) =>
        Figure.Of(one).Any(figure => Figure.Of(other).Any(figure.Contradicts));

    /// <summary>A figure that is only named to say that it was wrong.</summary>
    [GeneratedRegex(@"\b(?:withdr[ae]wn?|withdraws|retract\w*|wrong(?:ly)?|mistaken(?:ly)?|incorrect(?:ly)?|denie[sd]|false(?:ly)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TakenBack();
}
