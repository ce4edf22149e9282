namespace Briefing.Answers;

/// <summary>Where the terms of a question stand in one statement.</summary>
internal sealed class StatementMatch
{
    public StatementMatch(AnalysedStatement statement, TermMatcher matcher, int terms)
    {
        Statement = statement;
        Strength = new double[terms];
        Frequency = new double[terms];
        for (var at = 0; at < statement.Tokens.Count; at++)
            Add(at, matcher.Match(statement.Tokens[at].Term));
    }

    public AnalysedStatement Statement { get; }

    /// <summary>For each term of the question, how well the best word of the statement stands for it, 0 to 1.</summary>
    public double[] Strength { get; }

    /// <summary>For each term of the question, the strengths of all its words together.</summary>
    public double[] Frequency { get; }

    /// <summary>
    /// The candidates around it in the same version of the same article, as <see cref="Neighbourhood"/> finds them;
    /// empty where there are none.
    /// </summary>
    public StatementMatch?[] Neighbours { get; set; } = [];

    /// <summary>The matching words in reading order.</summary>
    public List<(int Word, int Term, double Strength)> Places { get; } = [];

    private void Add(int word, TermMatch match)
    {
        if (match.Term < 0)
            return;
        Strength[match.Term] = Math.Max(Strength[match.Term], match.Strength);
        Frequency[match.Term] += match.Strength;
        Places.Add((word, match.Term, match.Strength));
    }
}
