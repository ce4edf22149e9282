using System.Text.RegularExpressions;
using Briefing.Language;

namespace Briefing.Facts;

/// <summary>Figures that an article says were withdrawn, so that they are told nowhere as if they stood.</summary>
public sealed partial class WithdrawnFigures
{
    /// <summary>Smaller numbers are named too often for other things.</summary>
    private const int Least = 20;

    private readonly List<(DateTimeOffset When, CountMention Count)> takenBack;

    /// <summary>Gathers the figures that are taken back.</summary>
    /// <param name="facts">Facts, each with the moment its article was published or stored.</param>
    public WithdrawnFigures(IEnumerable<(Fact Fact, DateTimeOffset When)> facts) =>
        takenBack = [.. facts.Where(told => TakesBack(told.Fact)).SelectMany(told => Counts(told.Fact).Select(count => (told.When, count)))];

    /// <summary>Whether a fact tells, as if it stood, a figure that an article of the same time or later takes back.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="when">The moment its article was published or stored.</param>
    public bool IsToldBy(Fact fact, DateTimeOffset when) =>
        takenBack.Count > 0 && !TakesBack(fact)
        && Counts(fact).Any(count => takenBack.Exists(other => other.When >= when && IsSame(count, other.Count)));

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
