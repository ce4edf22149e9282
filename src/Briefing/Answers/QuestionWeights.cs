namespace Briefing.Answers;

/// <summary>How much each term of one question counts, over one set of candidates.</summary>
internal sealed class QuestionWeights
{
    public QuestionWeights(ReadQuestion question, TermRarity rarity, IReadOnlyList<StatementMatch> matches)
    {
        Terms = question.Terms;
        Rarity = [.. Terms.Select(term => term.Weight * rarity.Of(term.Term))];
        Local = [.. Terms.Select((term, at) => term.Weight * LocalRarity(at, matches))];
        Own = Share(Rarity, term => term.IsOwn);
        OwnLocal = Share(Local, term => term.IsOwn);
        Thread = Share(Rarity, term => !term.IsOwn);
        Names = Share(Rarity, term => term.IsOwnNameOrNumber);
        OwnByRarity = [.. Enumerable.Range(0, Terms.Count).Where(at => Terms[at].IsOwn).OrderByDescending(at => Local[at])];
    }

    public IReadOnlyList<QuestionTerm> Terms { get; }

    /// <summary>Weight times rarity in the store, for each term.</summary>
    public double[] Rarity { get; }

    /// <summary>Weight times rarity among the candidates, for each term.</summary>
    public double[] Local { get; }

    /// <summary>Each own term's share of all own terms by rarity; 0 for terms of the thread.</summary>
    public double[] Own { get; }

    /// <summary>The same by rarity among the candidates.</summary>
    public double[] OwnLocal { get; }

    /// <summary>Each thread term's share of all thread terms; 0 for own ones.</summary>
    public double[] Thread { get; }

    /// <summary>Each own name's or number's share of all of them.</summary>
    public double[] Names { get; }

    /// <summary>Where the own terms stand, the rarest among the candidates first.</summary>
    public int[] OwnByRarity { get; }

    private static double LocalRarity(int term, IReadOnlyList<StatementMatch> matches)
    {
        var count = matches.Count(match => match.Strength[term] >= 1);
        return Math.Log(1 + (matches.Count - count + 0.5) / (count + 0.5));
    }

    private double[] Share(double[] weights, Func<QuestionTerm, bool> counts)
    {
        var total = 0.0;
        for (var at = 0; at < weights.Length; at++)
            total += counts(Terms[at]) ? weights[at] : 0;
        return [.. weights.Select((weight, at) => total > 0 && counts(Terms[at]) ? weight / total : 0)];
    }
}
