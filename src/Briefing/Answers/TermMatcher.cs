using Briefing.Language;

namespace Briefing.Answers;

/// <summary>Compares the words of statements with the terms of one question.</summary>
internal sealed class TermMatcher
{
    private const double SameGroup = 0.6;
    private const double SameBeginning = 0.55;
    private const int ShortestBeginning = 5;
    private const int MostFurther = 5;

    private readonly Dictionary<string, TermMatch> known = new(StringComparer.Ordinal);
    private readonly List<(string Term, int At)> beginnings = [];

    public TermMatcher(ReadQuestion question)
    {
        var terms = question.Terms;
        for (var at = 0; at < terms.Count; at++)
        {
            var term = terms[at].Term;
            if (term.Length >= ShortestBeginning && !char.IsDigit(term[0]))
                beginnings.Add((term, at));
            foreach (var other in WordGroups.Alternatives(term))
            {
                if (!StopWords.Contains(other))
                    known.TryAdd(other, new TermMatch(at, SameGroup));
            }
        }
        for (var at = 0; at < terms.Count; at++)
            known[terms[at].Term] = new TermMatch(at, 1);
    }

    /// <summary>Which question term a word stands for, and how well.</summary>
    public TermMatch Match(string term) => known.TryGetValue(term, out var match) ? match : CompareBeginning(term);

    private TermMatch CompareBeginning(string found)
    {
        if (found.Length < ShortestBeginning)
            return TermMatch.None;
        foreach (var (asked, at) in beginnings)
        {
            if (asked[0] == found[0] && BeginAlike(asked, found) && !StopWords.Contains(found))
                return new TermMatch(at, SameBeginning);
        }
        return TermMatch.None;
    }

    private static bool BeginAlike(string asked, string found)
    {
        var common = asked.AsSpan().CommonPrefixLength(found);
        return common >= ShortestBeginning
            && common >= Math.Min(asked.Length, found.Length) - 1
            && Math.Max(asked.Length, found.Length) - common <= MostFurther;
    }
}

/// <summary>How a word matches a question.</summary>
/// <param name="Term">The index of the question's term, or -1.</param>
/// <param name="Strength">1 for the same stem, less for a word of the same group or beginning, 0 for none.</param>
internal readonly record struct TermMatch(int Term, double Strength)
{
    public static TermMatch None { get; } = new(-1, 0);
}
