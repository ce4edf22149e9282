namespace Bot.Storage;

/// <summary>How common terms are among the documents of an index.</summary>
/// <param name="Documents">All documents.</param>
/// <param name="AverageLength">Terms in a document on average; 0 when the engine keeps that to itself.</param>
/// <param name="Containing">For each term asked for, in how many documents it stands; 0 for none.</param>
internal sealed record TermCounts(long Documents, double AverageLength, IReadOnlyDictionary<string, long> Containing)
{
    private const int AlwaysLeading = 2;

    /// <summary>How much a term tells: BM25's inverse document frequency as FTS5 has it, never below a millionth.</summary>
    public double Weight(string term)
    {
        var containing = Containing[term];
        return Math.Max(1e-6, Math.Log((Documents - containing + 0.5) / (containing + 0.5)));
    }

    /// <summary>
    /// The terms that stand somewhere, rarest first, split in two: those that lead to documents, until these are more than
    /// <paramref name="mostDocuments"/>, the two rarest always among them; and the others.
    /// </summary>
    public (IReadOnlyList<string> Leading, IReadOnlyList<string> Others) Split(long mostDocuments)
    {
        var terms = Rarest(Containing.Keys);
        var leading = 0;
        for (long documents = 0; leading < terms.Count; leading++)
        {
            documents += Containing[terms[leading]];
            if (leading >= AlwaysLeading && documents > mostDocuments)
                break;
        }
        return (terms[..leading], terms[leading..]);
    }

    /// <summary>Those of the terms that stand somewhere, rarest first.</summary>
    public List<string> Rarest(IEnumerable<string> terms) =>
    [
        .. terms.Where(term => Containing[term] > 0)
            .OrderBy(term => Containing[term])
            .ThenBy(term => term, StringComparer.Ordinal),
    ];
}
