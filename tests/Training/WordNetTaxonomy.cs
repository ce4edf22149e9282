using System.Globalization;
using Briefing.Language;

namespace Training;

/// <summary>Reduces WordNet's nouns to what names a kind of what ("German" a language, "language" a communication).</summary>
internal static class WordNetTaxonomy
{
    private const int MostSenses = 3;

    /// <summary>Writes the tree of the meanings that the terms given have, and of all above them.</summary>
    /// <param name="folder">Where index.noun and data.noun lie.</param>
    /// <param name="terms">The terms worth keeping.</param>
    /// <param name="target">The file to write.</param>
    public static void Write(string folder, IEnumerable<string> terms, string target)
    {
        var parents = Parents(folder);
        var kept = terms.ToHashSet(StringComparer.Ordinal);
        var named = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var lemma in WordNetFiles.Lemmas(folder, "index.noun"))
        {
            var term = Tokenizer.TermOf(lemma.Text);
            foreach (var sense in kept.Contains(term) ? MostUsed(lemma) : [])
            {
                named.TryAdd(sense, new SortedSet<string>(StringComparer.Ordinal));
                named[sense].Add(term);
            }
        }
        // Whatever stands above another comes before it, so that a line can tell its parent by number.
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var written = new List<string>();
        foreach (var sense in named.Keys.Order(StringComparer.Ordinal))
            Add(sense);
        File.WriteAllLines(target,
        [
            "# What is a kind of what: each line a meaning, the line of the one above it counted from 0 (-1 for none), and the stems that name it.",
            WordNetFiles.Credit,
            .. written,
        ]);

        int Add(string sense)
        {
            if (lines.TryGetValue(sense, out var known))
                return known;
            var above = parents.TryGetValue(sense, out var parent) ? Add(parent) : -1;
            written.Add(string.Join(' ', named.TryGetValue(sense, out var names) ? names.Prepend(Number(above)) : [Number(above)]));
            return lines[sense] = written.Count - 1;
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The most used meanings of a word; of one that was never tagged in texts only the first.</summary>
    private static IEnumerable<string> MostUsed(WordNetLemma lemma) => lemma.Senses.Take(Math.Clamp(lemma.Tagged, 1, MostSenses));

    /// <summary>The first meaning that each is a kind ("@") or an instance ("@i") of.</summary>
    private static Dictionary<string, string> Parents(string folder)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in WordNetFiles.Lines(folder, "data.noun"))
        {
            var fields = line[..line.IndexOf('|', StringComparison.Ordinal)].Split(' ');
            var at = Array.FindIndex(fields, field => field is "@" or "@i");
            if (at > 0)
                parents[fields[0]] = fields[at + 1];
        }
        return parents;
    }
}
