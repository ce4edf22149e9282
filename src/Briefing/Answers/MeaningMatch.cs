using Briefing.Language;

namespace Briefing.Answers;

/// <summary>How well the words of statements stand for a question's own terms, by what they mean; remembered for one question.</summary>
internal sealed class MeaningMatch
{
    /// <summary>A cosine up to this means nothing; one of this and <see cref="Range"/> as much as the term itself.</summary>
    private const double Unlike = 0.35;

    private const double Range = 0.6;

    private readonly WordVectors vectors = WordVectors.Default;
    private readonly int[] places;
    private readonly string[] terms;
    private readonly Dictionary<string, double[]> ofTerms = new(StringComparer.Ordinal);
    private readonly Dictionary<AnalysedStatement, double[]> ofStatements = [];
    private readonly double[] none;

    public MeaningMatch(ReadQuestion question)
    {
        terms = [.. question.Terms.Select(term => term.Term)];
        places = [.. terms.Select(vectors.Find)];
        none = new double[terms.Length];
    }

    /// <summary>How well a word stands for each term of the question, 0 to 1; a small word for none.</summary>
    public double[] Of(Token token)
    {
        if (ofTerms.TryGetValue(token.Term, out var known))
            return known;
        var found = StopWords.Contains(token.Text) ? none : Compare(token.Term);
        ofTerms.Add(token.Term, found);
        return found;
    }

    /// <summary>For each term of the question, how well the best word of a statement stands for it.</summary>
    public double[] Of(AnalysedStatement statement)
    {
        if (ofStatements.TryGetValue(statement, out var known))
            return known;
        var best = new double[terms.Length];
        foreach (var token in statement.Tokens)
        {
            var found = Of(token);
            if (found == none)
                continue;
            for (var at = 0; at < best.Length; at++)
                best[at] = Math.Max(best[at], found[at]);
        }
        ofStatements.Add(statement, best);
        return best;
    }

    private double[] Compare(string term)
    {
        var place = vectors.Find(term);
        var found = new double[terms.Length];
        for (var at = 0; at < found.Length; at++)
        {
            found[at] = string.Equals(term, terms[at], StringComparison.Ordinal)
                ? 1
                : Math.Clamp((vectors.Likeness(place, places[at]) - Unlike) / Range, 0, 1);
        }
        return found;
    }
}
