namespace Bot.Storage;

/// <summary>How common terms are among the documents of an index.</summary>
/// <param name="Documents">All documents.</param>
/// <param name="AverageLength">Terms in a document on average; 0 when the engine keeps that to itself.</param>
/// <param name="Containing">For each term asked for, in how many documents it stands; 0 for none.</param>
internal sealed record TermCounts(long Documents, double AverageLength, IReadOnlyDictionary<string, long> Containing)
{
    /// <summary>How much a term tells: BM25's inverse document frequency as FTS5 has it, never below a millionth.</summary>
    public double Weight(string term)
    {
        var containing = Containing[term];
        return Math.Max(1e-6, Math.Log((Documents - containing + 0.5) / (containing + 0.5)));
    }

    /// <summary>
    /// The terms worth searching for, rarest first: those that stand somewhere, until the documents they lead to are more
    /// than <paramref name="mostDocuments"/>. The two rarest are always among them.
    /// </summary>
    public IReadOnlyList<string> Rarest(long mostDocuments)
    {
        var chosen = new List<string>();
        long documents = 0;
        foreach (var (term, containing) in Containing.Where(entry => entry.Value > 0)
            .OrderBy(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal))
        {
            documents += containing;
            if (chosen.Count >= 2 && documents > mostDocuments)
                break;
            chosen.Add(term);
        }
        return chosen;
    }
}
