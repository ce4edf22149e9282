using System.Text.RegularExpressions;
using Briefing.Language;

namespace Briefing.Facts;

/// <summary>
/// The figures of one fact, and whether it says that figures were wrong. Read once and kept; safe for use by several threads.
/// </summary>
public sealed partial class ToldFigures(Fact fact)
{
    /// <summary>Without one of these terms no statement takes a figure back: those of both patterns of <see cref="TakesBack"/>.</summary>
    public static readonly IReadOnlyList<string> TakingBack =
        [.. SearchTerms.Of("withdrawn withdrew retracted correction corrected clarification version amended").Distinct(StringComparer.Ordinal)];

    private volatile IReadOnlyList<CountMention>? counts;

    /// <summary>Whether it takes figures back instead of telling them.</summary>
    public bool TakesBack { get; } = CorrectionLines.Is(fact.Statement) || Withdrawal().IsMatch(fact.Statement);

    /// <summary>All counts of the statement, in reading order; found when first asked for.</summary>
    public IReadOnlyList<CountMention> Counts => counts ??= CountFinder.Find(fact.Statement);

    [GeneratedRegex(@"\b(?:withdr(?:ew|awn)|retracted)\b.*\b(?:figures?|reports?|numbers?|tolls?|claims?|statements?|articles?)\b|\b(?:figures?|reports?|numbers?|tolls?|claims?|statements?)\b.*\b(?:withdrawn|retracted)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Withdrawal();
}
