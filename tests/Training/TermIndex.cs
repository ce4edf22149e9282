namespace Training;

/// <summary>Finds texts by their terms with BM25, as the bot's full-text index does.</summary>
internal sealed class TermIndex
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;

    private readonly Dictionary<string, List<(int Text, int Times)>> places = new(StringComparer.Ordinal);
    private readonly int[] lengths;
    private readonly double average;

    public TermIndex(IReadOnlyList<IReadOnlyList<string>> texts)
    {
        lengths = [.. texts.Select(text => text.Count)];
        average = lengths.Average();
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var (term, times) in texts[text].CountBy(term => term))
            {
                if (!places.TryGetValue(term, out var known))
                    places[term] = known = [];
                known.Add((text, times));
            }
        }
    }

    /// <summary>The best texts, best first.</summary>
    public IReadOnlyList<int> Best(IReadOnlyList<string> terms, int count)
    {
        var scores = new Dictionary<int, double>();
        foreach (var term in terms.Distinct(StringComparer.Ordinal))
        {
            if (!places.TryGetValue(term, out var found))
                continue;
            var rarity = Math.Log(1 + (lengths.Length - found.Count + 0.5) / (found.Count + 0.5));
            foreach (var (text, times) in found)
            {
                var norm = Saturation * (1 - LengthShare + LengthShare * lengths[text] / average);
                scores[text] = scores.GetValueOrDefault(text) + rarity * times * (Saturation + 1) / (times + norm);
            }
        }
        return [.. scores.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Take(count).Select(entry => entry.Key)];
    }
}
