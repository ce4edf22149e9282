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
    private readonly Dictionary<AnalysedStatement, double[][]> ofWords = [];
    private readonly Dictionary<AnalysedStatement, double[]> ofStatements = [];
    private readonly double[] none;

    public MeaningMatch(ReadQuestion question)
    {
        terms = [.. question.Terms.Select(term => term.Term)];
        places = [.. terms.Select(vectors.Find)];
        none = new double[terms.Length];
    }

    /// <summary>How well each word of a statement stands for each term of the question, 0 to 1; a small word for none.</summary>
    public double[][] OfWords(AnalysedStatement statement)
    {
        if (ofWords.TryGetValue(statement, out var known))
            return known;
        var tokens = statement.Tokens;
        var meanings = statement.Meanings;
        var found = new double[tokens.Count][];
        for (var at = 0; at < found.Length; at++)
            found[at] = meanings[at] == AnalysedStatement.SmallWord ? none : Of(tokens[at].Term, meanings[at]);
        ofWords.Add(statement, found);
        return found;
    }

    /// <summary>For each term of the question, how well the best word of a statement stands for it.</summary>
    public double[] Of(AnalysedStatement statement)
    {
        if (ofStatements.TryGetValue(statement, out var known))
            return known;
        var best = new double[terms.Length];
        foreach (var found in OfWords(statement))
        {
            if (found == none)
                continue;
            for (var at = 0; at < best.Length; at++)
                best[at] = Math.Max(best[at], found[at]);
        }
        ofStatements.Add(statement, best);
        return best;
    }

    /// <summary>For each term of the question, how well the best word of a statement's paragraph stands for it.</summary>
    public double[] OfParagraph(StatementMatch match)
    {
        var best = new double[terms.Length];
        foreach (var other in Neighbourhood.Paragraph(match))
        {
            var there = Of(other.Statement);
            for (var at = 0; at < best.Length; at++)
                best[at] = Math.Max(best[at], there[at]);
        }
        return best;
    }

    private double[] Of(string term, int place)
    {
        if (ofTerms.TryGetValue(term, out var known))
            return known;
        var found = new double[terms.Length];
        var any = false;
        for (var at = 0; at < found.Length; at++)
        {
            found[at] = string.Equals(term, terms[at], StringComparison.Ordinal)
                ? 1
                : Math.Clamp((vectors.Likeness(place, places[at]) - Unlike) / Range, 0, 1);
            any |= found[at] > 0;
        }
        return ofTerms[term] = any ? found : none;
    }
}
