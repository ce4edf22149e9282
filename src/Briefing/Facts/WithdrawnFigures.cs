using Briefing.Language;

namespace Briefing.Facts;

/// <summary>Figures that an article says were withdrawn, so that they are told nowhere as if they stood.</summary>
public sealed class WithdrawnFigures
{
    /// <summary>Smaller numbers are named too often for other things.</summary>
    private const int Least = 20;

    private readonly List<(DateTimeOffset When, CountMention Count)> takenBack = [];

    /// <summary>Gathers the figures that are taken back.</summary>
    /// <param name="facts">What facts tell, each with the moment its article was published or stored.</param>
    public WithdrawnFigures(IEnumerable<(ToldFigures Told, DateTimeOffset When)> facts)
    {
        foreach (var (told, when) in facts)
        {
            if (told.TakesBack)
                takenBack.AddRange(told.Counts.Where(Matters).Select(count => (when, count)));
        }
    }

    /// <summary>Whether a fact tells, as if it stood, a figure that an article of the same time or later takes back.</summary>
    /// <param name="told">What the fact tells.</param>
    /// <param name="when">The moment its article was published or stored.</param>
    public bool IsToldBy(ToldFigures told, DateTimeOffset when)
    {
        if (takenBack.Count == 0 || told.TakesBack)
            return false;
        foreach (var count in told.Counts)
        {
            if (Matters(count) && takenBack.Exists(other => other.When >= when && IsSame(count, other.Count)))
                return true;
        }
        return false;
    }

    private static bool Matters(CountMention count) => count.Value >= Least && count.Unit is null;

    private static bool IsSame(CountMention one, CountMention other) =>
        one.Value == other.Value
        && (one.Counted is null || other.Counted is null || Head(one.Counted) == Head(other.Counted));

    private static string Head(string counted) => Tokenizer.TermOf(counted.Split(' ')[^1]);
}
