using Briefing.Language;

namespace Briefing.Summaries;

/// <summary>
/// Weighs sentences for a summary: news stands early, is taken up again by the rest of the text, and is told in whole
/// sentences rather than in quotations and questions.
/// </summary>
internal static class SentenceWeights
{
    private const int ShortWords = 9;
    private const double ShortFactor = 0.3;
    private const double LeaningFactor = 0.8;
    private const double QuotationFactor = 0.85;
    private const int FillerWords = 5;
    private const double CentralityFloor = 0.1;
    private const double TitleShare = 1.0;

    /// <summary>The sentences of a text that hold at least one word, in reading order, with their weights.</summary>
    public static IReadOnlyList<WeighedSentence> Of(string? title, string text)
    {
        var places = SentenceSplitter.Split(text);
        var sentences = places.Select(place => place.Of(text)).ToList();
        var terms = sentences.Select(sentence => SearchTerms.Of(sentence).ToHashSet(StringComparer.Ordinal)).ToList();
        var centralities = Centralities(terms);
        var titleTerms = SearchTerms.Of(title ?? "").ToHashSet(StringComparer.Ordinal);
        var weighed = new List<WeighedSentence>(sentences.Count);
        for (var position = 0; position < sentences.Count; position++)
        {
            var words = WordCount.Of(sentences[position]);
            if (words == 0)
                continue;
            var leans = OpeningWords.LeanBack(sentences[position]);
            var weight = words / (1.0 + weighed.Count)
                * Math.Sqrt(CentralityFloor + centralities[position])
                * (1 + (TitleShare * Shared(titleTerms, terms[position])))
                * FormFactor(sentences[position], words, leans);
            var isFiller = sentences[position][^1] is '?' || words < (leans ? ShortWords : FillerWords);
            weighed.Add(new WeighedSentence(places[position], words, weight, leans, isFiller, position));
        }
        return weighed;
    }

    /// <summary>How much each sentence's terms recur in other sentences, as a share of the highest: 0 to 1.</summary>
    private static double[] Centralities(List<HashSet<string>> terms)
    {
        var containing = terms.SelectMany(set => set).CountBy(term => term).ToDictionary(StringComparer.Ordinal);
        var raw = terms.Select(set => set.Sum(term => Math.Log(containing[term])) / Math.Max(1, set.Count)).ToArray();
        var highest = raw.DefaultIfEmpty().Max();
        return highest > 0 ? [.. raw.Select(value => value / highest)] : raw;
    }

    private static double Shared(HashSet<string> title, HashSet<string> sentence) =>
        title.Count == 0 ? 0 : (double)title.Count(sentence.Contains) / title.Count;

    private static double FormFactor(string sentence, int words, bool leans) =>
        (leans ? LeaningFactor : 1)
        * (words < ShortWords ? ShortFactor : 1)
        * (HoldsQuotation(sentence) ? QuotationFactor : 1);

    private static bool HoldsQuotation(string sentence) =>
        sentence.Contains('“', StringComparison.Ordinal) || sentence[0] is '"' || sentence.Count(unit => unit is '"') >= 2;
}
