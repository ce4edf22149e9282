using Briefing.Language;

namespace Briefing.Answers;

/// <summary>Computes the <see cref="MeaningFeatures"/> of statements for one question.</summary>
internal sealed class MeaningReader
{
    private const int PairReach = 3;
    private const int Nowhere = -1;

    private readonly QuestionWeights weights;
    private readonly MeaningMatch meaning;
    private readonly WordVectors vectors = WordVectors.Default;
    private readonly int[] byRarity;
    private readonly int[] asked;
    private readonly float[] whole;

    public MeaningReader(QuestionWeights weights, MeaningMatch meaning)
    {
        this.weights = weights;
        this.meaning = meaning;
        byRarity = weights.OwnByRarity;
        asked = [.. weights.Terms.Where(term => term.Role is TermRole.Asked).Select(term => vectors.Find(term.Term))];
        whole = new float[vectors.Dimensions];
        for (var at = 0; at < weights.Terms.Count; at++)
            vectors.AddTo(whole, vectors.Find(weights.Terms[at].Term), (float)weights.Own[at]);
    }

    public MeaningFeatures Read(StatementMatch match)
    {
        var met = meaning.Of(match.Statement);
        var sum = new float[vectors.Dimensions];
        AddWords(sum, match.Statement);
        var alone = WordVectors.Likeness(whole, sum);
        var before = Neighbourhood.At(match, -1);
        if (before is not null)
            AddWords(sum, before.Statement);
        var paragraph = meaning.OfParagraph(match);
        var inParagraph = Weighed(weights.OwnLocal, paragraph);
        var local = Weighed(weights.OwnLocal, met);
        return new MeaningFeatures
        {
            Coverage = Weighed(weights.Own, met),
            LocalCoverage = local,
            Whole = alone,
            WholeWithBefore = before is null ? alone : WordVectors.Likeness(whole, sum),
            Asked = Asked(match.Statement),
            Rarest = At(met, 0),
            SecondRarest = At(met, 1),
            ThirdRarest = At(met, 2),
            FirstTerm = byRarity.Length > 0 ? met[byRarity.Min()] : 0,
            LastTerm = byRarity.Length > 0 ? met[byRarity.Max()] : 0,
            LeastName = Least(met, term => term.IsOwnNameOrNumber),
            LeastTerm = Least(met, term => term.SaysSomething),
            LeastInParagraph = Least(paragraph, term => term.SaysSomething),
            Precision = Precision(match.Statement),
            Before = Better(before, met),
            After = Better(Neighbourhood.At(match, 1), met),
            Pairs = Pairs(match.Statement),
            Paragraph = inParagraph,
            ParagraphMore = inParagraph - local,
        };
    }

    private double At(double[] met, int rank) => rank < byRarity.Length ? met[byRarity[rank]] : Nowhere;

    private static double Weighed(double[] shares, double[] met)
    {
        var sum = 0.0;
        for (var at = 0; at < shares.Length; at++)
            sum += shares[at] * met[at];
        return sum;
    }

    private void AddWords(float[] sum, AnalysedStatement statement)
    {
        foreach (var place in statement.Meanings)
            vectors.AddTo(sum, place, (float)vectors.Rarity(place));
    }

    private double Asked(AnalysedStatement statement)
    {
        var best = 0.0;
        foreach (var noun in asked)
        {
            foreach (var place in statement.Meanings)
                best = Math.Max(best, place == noun ? 0 : vectors.Likeness(noun, place));
        }
        return best;
    }

    private double Least(double[] met, Func<QuestionTerm, bool> counts)
    {
        var least = 2.0;
        for (var at = 0; at < met.Length; at++)
        {
            if (counts(weights.Terms[at]))
                least = Math.Min(least, met[at]);
        }
        return least;
    }

    private double Precision(AnalysedStatement statement)
    {
        var (held, all) = (0.0, 0.0);
        var words = meaning.OfWords(statement);
        var meanings = statement.Meanings;
        for (var word = 0; word < words.Length; word++)
        {
            if (meanings[word] == AnalysedStatement.SmallWord)
                continue;
            var weight = vectors.Rarity(meanings[word]);
            all += weight;
            var best = 0.0;
            foreach (var at in byRarity)
                best = Math.Max(best, words[word][at]);
            held += weight * best;
        }
        return all > 0 ? held / all : 0;
    }

    private double Better(StatementMatch? other, double[] met)
    {
        if (other is null)
            return Nowhere;
        var there = meaning.Of(other.Statement);
        var sum = 0.0;
        for (var at = 0; at < met.Length; at++)
            sum += weights.OwnLocal[at] * Math.Max(0, there[at] - met[at]);
        return sum;
    }

    private double Pairs(AnalysedStatement statement)
    {
        var (sum, all) = (0.0, 0.0);
        var words = meaning.OfWords(statement);
        for (var term = 1; term < weights.Terms.Count && weights.Terms[term].IsOwn; term++)
        {
            var best = 0.0;
            for (var first = 0; first < words.Length; first++)
            {
                var here = words[first][term - 1];
                for (var second = first + 1; here > best && second < Math.Min(words.Length, first + 1 + PairReach); second++)
                    best = Math.Max(best, here * words[second][term]);
            }
            var weight = weights.OwnLocal[term - 1] + weights.OwnLocal[term];
            sum += best * weight;
            all += weight;
        }
        return all > 0 ? sum / all : 0;
    }
}
