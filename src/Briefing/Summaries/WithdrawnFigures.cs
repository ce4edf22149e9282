using System.Text.RegularExpressions;
using Briefing.Facts;
using Briefing.Language;
using Briefing.Stories;

namespace Briefing.Summaries;

/// <summary>Leaves out figures that a later article says were withdrawn, so that they are told nowhere as if they stood.</summary>
public static partial class WithdrawnFigures
{
    /// <summary>Smaller numbers are named too often for other things.</summary>
    private const int Least = 20;

    /// <summary>The material without the statements whose figure has been taken back in an article of the same time or later.</summary>
    public static BriefingMaterial Leave(BriefingMaterial material)
    {
        var takenBack = material.Articles
            .SelectMany(article => article.Facts.Where(TakesBack).SelectMany(fact => Counts(fact).Select(count => (article.When, Count: count))))
            .ToList();
        if (takenBack.Count == 0)
            return material;
        return material with
        {
            Articles =
            [
                .. material.Articles.Select(article => article with
                {
                    Facts = [.. article.Facts.Where(fact => TakesBack(fact) || !Counts(fact).Any(count =>
                        takenBack.Any(other => other.When >= article.When && IsSame(count, other.Count))))],
                }),
            ],
        };
    }

    private static bool TakesBack(Fact fact) => CorrectionLines.Is(fact.Statement) || Withdrawal().IsMatch(fact.Statement);

    private static IEnumerable<CountMention> Counts(Fact fact) =>
        CountFinder.Find(fact.Statement).Where(count => count.Value >= Least && count.Unit is null);

    private static bool IsSame(CountMention one, CountMention other) =>
        one.Value == other.Value
        && (one.Counted is null || other.Counted is null || Head(one.Counted) == Head(other.Counted));

    private static string Head(string counted) => Tokenizer.TermOf(counted.Split(' ')[^1]);

    [GeneratedRegex(@"\b(?:withdr(?:ew|awn)|retracted)\b.*\b(?:figures?|reports?|numbers?|tolls?|claims?|statements?|articles?)\b|\b(?:figures?|reports?|numbers?|tolls?|claims?|statements?)\b.*\b(?:withdrawn|retracted)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Withdrawal();
}
