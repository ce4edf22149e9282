using System.Globalization;
using Briefing.Language;

namespace Training;

/// <summary>Reduces WordNet's index to what the library asks of a word: its parts of speech and what it names.</summary>
internal static class WordNetKinds
{
    private const double Untagged = 0.3;

    private static readonly (string File, char Part)[] Parts = [("noun", 'N'), ("verb", 'V'), ("adj", 'A'), ("adv", 'R')];

    /// <summary>Writes the table of the terms given.</summary>
    /// <param name="folder">Where index.noun and the others lie.</param>
    /// <param name="terms">The terms worth keeping.</param>
    /// <param name="target">The file to write.</param>
    public static void Write(string folder, IReadOnlyList<string> terms, string target)
    {
        var uses = new Dictionary<string, Dictionary<char, double>>(StringComparer.Ordinal);
        var nouns = new Dictionary<string, (double Uses, string Sense)>(StringComparer.Ordinal);
        var tagged = TaggedUses(folder);
        foreach (var (file, part) in Parts)
        {
            foreach (var lemma in WordNetFiles.Lemmas(folder, "index." + file))
            {
                var term = Tokenizer.TermOf(lemma.Text);
                var count = Untagged + tagged.GetValueOrDefault((lemma.Text, part));
                uses.TryAdd(term, []);
                uses[term][part] = uses[term].GetValueOrDefault(part) + count;
                if (part == 'N' && count > nouns.GetValueOrDefault(term).Uses)
                    nouns[term] = (count, lemma.Senses[0]);
            }
        }
        var classes = NounClasses(folder);
        var lines = terms.Where(uses.ContainsKey).Order(StringComparer.Ordinal).Select(term => string.Join(' ',
            term,
            string.Concat(uses[term].OrderByDescending(entry => entry.Value).Select(entry => entry.Key)),
            nouns.TryGetValue(term, out var noun) ? classes[noun.Sense] : 0));
        File.WriteAllLines(target,
        [
            "# Stems with their parts of speech, the most used first, and the class of what they name as nouns (WordNet's lexicographer files).",
            WordNetFiles.Credit,
            .. lines,
        ]);
    }

    /// <summary>How often lemmas were tagged in texts, by cntlist.rev: "boat%1:06:00:: 1 27".</summary>
    private static Dictionary<(string, char), double> TaggedUses(string folder)
    {
        var counts = new Dictionary<(string, char), double>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "cntlist.rev")))
        {
            var fields = line.Split(' ');
            var sense = fields[0].Split('%');
            var part = sense[1][0] switch { '1' => 'N', '2' => 'V', '4' => 'R', _ => 'A' };
            var key = (sense[0], part);
            counts[key] = counts.GetValueOrDefault(key) + double.Parse(fields[2], CultureInfo.InvariantCulture);
        }
        return counts;
    }

    private static Dictionary<string, int> NounClasses(string folder) => WordNetFiles.Lines(folder, "data.noun")
        .Select(line => line.Split(' ', 3))
        .ToDictionary(fields => fields[0], fields => int.Parse(fields[1], CultureInfo.InvariantCulture));
}
