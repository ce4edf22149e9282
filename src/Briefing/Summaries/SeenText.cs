using System.Runtime.InteropServices;
using Briefing.Language;

namespace Briefing.Summaries;

/// <summary>A text as the choice of its sentences sees it: which words and pairs of words recur, and where they came first.</summary>
internal sealed class SeenText
{
    private const int ShortOpening = 15;

    /// <summary>In running English at least one word in so many begins with a capital.</summary>
    private const int WordsPerCapital = 50;

    /// <summary>So many sentences tell whether the text uses capitals at all.</summary>
    private const int Sample = 20;

    private readonly Dictionary<string, int> containing = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), KnownPair> pairs = [];
    private readonly HashSet<string> title;
    private readonly double[] centralities;

    /// <param name="title">The headline; null or empty for none.</param>
    /// <param name="text">Paragraphs apart by blank lines.</param>
    public SeenText(string? title, string text)
    {
        this.title = SearchTerms.Of(title ?? "").ToHashSet(StringComparer.Ordinal);
        Sentences =
        [
            .. SentenceSplitter.Split(text)
                .Select(place => (Place: place, Text: place.Of(text)))
                .Where(sentence => WordCount.Of(sentence.Text) > 0)
                .Select((sentence, position) => new SeenSentence(sentence.Place, sentence.Text, position)),
        ];
        foreach (var sentence in Sentences)
            Count(sentence);
        centralities = Centralities();
        var sample = Sentences.Take(Sample).ToList();
        UsesCapitals = sample.Sum(sentence => sentence.Capitals) * WordsPerCapital > sample.Sum(sentence => sentence.Tokens.Count);
        OpeningWeakness = Sentences is [var opening, ..]
            ? (opening.Words < ShortOpening ? 1 : 0) + (UsesCapitals && opening.Capitals == 0 ? 1 : 0)
            : 0;
    }

    /// <summary>The sentences that hold a word, in reading order.</summary>
    public IReadOnlyList<SeenSentence> Sentences { get; }

    /// <summary>Whether names can be told by their capitals; not so where all is in lower case.</summary>
    public bool UsesCapitals { get; }

    /// <summary>0 when the first sentence looks like the news, up to 2 when it is short and names nobody: the news comes later.</summary>
    public int OpeningWeakness { get; }

    /// <summary>How many sentences hold the term.</summary>
    public int SentencesWith(string term) => containing[term];

    /// <summary>What is known of two terms that follow each other somewhere.</summary>
    public KnownPair Pair(string first, string second) => pairs[(first, second)];

    public bool IsInTitle(string term) => title.Contains(term);

    /// <summary>How much a sentence's terms recur in other sentences, as a share of the highest: 0 to 1.</summary>
    public double CentralityOf(SeenSentence sentence) => centralities[sentence.Position];

    /// <summary>Which share of the title's terms the sentence holds: 0 to 1.</summary>
    public double TitleShareOf(SeenSentence sentence) =>
        title.Count == 0 ? 0 : (double)title.Count(term => sentence.Terms.Contains(term)) / title.Count;

    private void Count(SeenSentence sentence)
    {
        foreach (var term in sentence.Tokens.Select(token => token.Term).Distinct(StringComparer.Ordinal))
            CollectionsMarshal.GetValueRefOrAddDefault(containing, term, out _)++;
        for (var at = 0; at + 1 < sentence.Tokens.Count; at++)
        {
            var count = pairs.Count;
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(
                pairs, (sentence.Tokens[at].Term, sentence.Tokens[at + 1].Term), out var isKnown);
            known = isKnown ? known with { Times = known.Times + 1 } : new KnownPair(count, 1, sentence.Position);
        }
    }

    private double[] Centralities()
    {
        var raw = Sentences
            .Select(sentence => sentence.Terms.Sum(term => Math.Log(containing[term])) / Math.Max(1, sentence.Terms.Count))
            .ToArray();
        var highest = raw.DefaultIfEmpty().Max();
        return highest > 0 ? [.. raw.Select(value => value / highest)] : raw;
    }

    /// <param name="Number">From 0, in the order of first appearance.</param>
    /// <param name="Times">How often the text says it.</param>
    /// <param name="First">The position of the first sentence that does.</param>
    public readonly record struct KnownPair(int Number, int Times, int First);
}
