using System.Text.RegularExpressions;
using Briefing.Language;

namespace Briefing.Facts;

/// <summary>Finds sentences that say that what stands before them has not been checked or is denied, and what they limit.</summary>
internal static partial class CaveatReader
{
    /// <summary>What a statement's neighbours say about it.</summary>
    /// <param name="IsCaveat">Whether it is itself such a sentence.</param>
    /// <param name="Limit">The sentence that limits it, or null.</param>
    /// <param name="LimitKind">What that sentence tells, or null.</param>
    internal readonly record struct Reading(bool IsCaveat, string? Limit, HedgeKind? LimitKind);

    /// <summary>The readings of the statements, in their order.</summary>
    public static IReadOnlyList<Reading> Read(IReadOnlyList<Statement> statements)
    {
        var readings = new Reading[statements.Count];
        for (var index = 0; index < statements.Count; index++)
        {
            if (KindOf(statements[index].Text) is not { } kind)
                continue;
            readings[index] = new Reading(true, null, null);
            foreach (var limited in Limited(statements, index))
            {
                if (!readings[limited].IsCaveat)
                    readings[limited] = new Reading(false, statements[index].Text, kind);
            }
        }
        return readings;
    }

    /// <summary>What the sentence says of others before it, or null when it is no caveat.</summary>
    private static HedgeKind? KindOf(string sentence)
    {
        if (!Objects().IsMatch(sentence) || sentence.Any(char.IsDigit))
            return null;
        var hedges = HedgeFinder.Find(sentence);
        return hedges.Count == 0 ? null : hedges.Max(hedge => hedge.Kind);
    }

    /// <summary>
    /// The statements before it in its own paragraph and in the one before: those with figures when it speaks of figures,
    /// else those that somebody claims.
    /// </summary>
    private static IEnumerable<int> Limited(IReadOnlyList<Statement> statements, int caveat)
    {
        var speaksOfFigures = Figures().IsMatch(statements[caveat].Text);
        for (var index = caveat - 1; index >= 0 && statements[caveat].Paragraph - statements[index].Paragraph <= 1; index--)
        {
            var text = statements[index].Text;
            var isLimited = speaksOfFigures ? CountFinder.Find(text).Count > 0 : AttributionFinder.Find(text) is not null;
            if (statements[index].Question is null && isLimited)
                yield return index;
        }
    }

    [GeneratedRegex(@"\b(?:figures?|numbers?|tolls?|casualt\w+|claims?|reports?|accounts?|allegations?|accusations?|statements?|information|footage|videos?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Objects();

    [GeneratedRegex(@"\b(?:figures?|numbers?|tolls?|casualt\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Figures();
}
