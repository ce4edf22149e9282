using System.Text.RegularExpressions;
using Briefing.Language;
using Briefing.Summaries;

namespace Training;

/// <summary>An article with the highlights that its editors wrote.</summary>
internal sealed partial class HighlightedArticle
{
    /// <summary>Highlights seldom say what stands farther down; to learn from it would take long and teach little.</summary>
    private const int MostSentences = 40;

    private readonly string body;
    private readonly Dictionary<(string, string), int> wanted;
    private readonly int wantedCount;

    private HighlightedArticle(string body, IReadOnlyList<string> highlights)
    {
        this.body = body;
        Text = new SeenText(null, body);
        var terms = highlights.SelectMany(highlight => Pairs(Terms(highlight))).ToHashSet();
        Rows =
        [
            .. Text.Sentences.Take(MostSentences)
                .SelectMany(sentence => Enumerable.Range(0, Math.Max(0, sentence.Tokens.Count - 1)), (sentence, place) => new SeenPair(Text, sentence, place))
                .Select(pair => new Example(
                    [.. PairWeights.Features.Select(feature => feature.Of(pair))],
                    terms.Contains((pair.Sentence.Tokens[pair.Place].Term, pair.Sentence.Tokens[pair.Place + 1].Term)))),
        ];
        var reference = RougeTerms(string.Join(' ', highlights));
        wanted = Pairs(reference).CountBy(pair => pair).ToDictionary();
        wantedCount = Math.Max(0, reference.Count - 1);
    }

    public SeenText Text { get; }

    /// <summary>Its words two by two, and whether the highlights say them.</summary>
    public IReadOnlyList<Example> Rows { get; }

    /// <summary>All articles of a file of CNN/DailyMail, without their datelines.</summary>
    public static IReadOnlyList<HighlightedArticle> Read(string path) =>
    [
        .. PackFiles.Lines(path).Select(row => new HighlightedArticle(
            Dateline().Replace(row.Text("article"), ""),
            [.. row.Items("highlights").Select(highlight => highlight.GetString()!)])),
    ];

    /// <summary>ROUGE-2 F1 of a summary, near to that of ROUGE-1.5.5 with stemming: 0 to 1.</summary>
    public double Mark(IEnumerable<WeighedSentence> summary)
    {
        var terms = summary.SelectMany(sentence => RougeTerms(sentence.Place.Of(body))).ToList();
        var hits = Pairs(terms).CountBy(pair => pair).Sum(said => Math.Min(said.Value, wanted.GetValueOrDefault(said.Key)));
        return hits == 0 ? 0 : 2.0 * hits / (terms.Count - 1 + wantedCount);
    }

    private static List<string> Terms(string text) => [.. Tokenizer.Tokenize(text).Select(token => token.Term)];

    private static List<string> RougeTerms(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(word => word.Length > 3 ? Stemmer.Stem(word.Value) : word.Value)];

    private static IEnumerable<(string, string)> Pairs(List<string> terms) => terms.Zip(terms.Skip(1));

    [GeneratedRegex(@"^\(CNN\)\s*(?:--)?\s*")]
    private static partial Regex Dateline();

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Word();

    /// <param name="Features">What <see cref="PairWeights"/> looks at.</param>
    /// <param name="IsSaid">Whether the highlights say the pair.</param>
    internal sealed record Example(double[] Features, bool IsSaid);
}
