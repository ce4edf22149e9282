namespace Briefing.Answers;

/// <summary>Compares the words of statements with the terms of one question. Not for use by several threads.</summary>
internal sealed class TermMatcher
{
    private const double SameGroup = 0.6;
    private const double SameBeginning = 0.55;
    private const int ShortestBeginning = 5;

    private readonly IReadOnlyList<QuestionTerm> terms;
    private readonly Dictionary<string, TermMatch> known = new(StringComparer.Ordinal);

    public TermMatcher(ReadQuestion question)
    {
        terms = question.Terms;
        for (var at = 0; at < terms.Count; at++)
            known[terms[at].Term] = new TermMatch(at, 1);
    }

    /// <summary>Which question term a word stands for, and how well.</summary>
    public TermMatch Match(string term)
    {
        if (!known.TryGetValue(term, out var match))
            known[term] = match = Compare(term);
        return match;
    }

    private TermMatch Compare(string term)
    {
        var best = TermMatch.None;
        if (term.Length == 0 || Language.StopWords.Contains(term))
            return best;
        for (var at = 0; at < terms.Count; at++)
        {
            var strength = Strength(terms[at].Term, term);
            if (strength > best.Strength)
                best = new TermMatch(at, strength);
        }
        return best;
    }

    private static double Strength(string asked, string found)
    {
        if (WordGroups.Share(asked, found))
            return SameGroup;
        if (char.IsDigit(asked[0]) || char.IsDigit(found[0]))
            return 0;
        var shorter = Math.Min(asked.Length, found.Length);
        var common = asked.AsSpan().CommonPrefixLength(found);
        return common >= ShortestBeginning && common >= shorter - 1 && Math.Max(asked.Length, found.Length) - common <= 5 ? SameBeginning : 0;
    }
}

/// <summary>How a word matches a question.</summary>
/// <param name="Term">The index of the question's term, or -1.</param>
/// <param name="Strength">1 for the same stem, less for a word of the same group or beginning, 0 for none.</param>
internal readonly record struct TermMatch(int Term, double Strength)
{
    public static TermMatch None { get; } = new(-1, 0);
}
