namespace Briefing.Answers;

/// <summary>How much finding a term tells: the rarer in the store, the more.</summary>
/// <param name="statements">How many statements the store holds.</param>
/// <param name="containing">How many of them contain a term; terms that are missing stand in none.</param>
public sealed class TermRarity(long statements, IReadOnlyDictionary<string, long> containing)
{
    /// <summary>Inverse document frequency in the form of Robertson and Spärck Jones that is never negative.</summary>
    public double Of(string term)
    {
        var count = Math.Min(containing.GetValueOrDefault(term), statements);
        return Math.Log(1 + (statements - count + 0.5) / (count + 0.5));
    }

    /// <summary>The rarity of terms within the statements given, when nothing larger can be asked.</summary>
    public static TermRarity Among(IReadOnlyCollection<AnalysedStatement> statements)
    {
        var containing = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var term in statements.SelectMany(statement => statement.Tokens.Select(token => token.Term).Distinct(StringComparer.Ordinal)))
            containing[term] = containing.GetValueOrDefault(term) + 1;
        return new TermRarity(statements.Count, containing);
    }
}
