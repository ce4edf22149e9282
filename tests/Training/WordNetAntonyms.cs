using System.Globalization;
using Briefing.Language;

namespace Training;

/// <summary>Reduces WordNet to which words mean the opposite of which.</summary>
internal static class WordNetAntonyms
{
    private static readonly string[] Files = ["data.noun", "data.verb", "data.adj", "data.adv"];

    /// <summary>Writes the table of the terms given.</summary>
    /// <param name="folder">Where data.noun and the others lie.</param>
    /// <param name="terms">The terms worth keeping.</param>
    /// <param name="target">The file to write.</param>
    public static void Write(string folder, IReadOnlyList<string> terms, string target)
    {
        var kept = terms.ToHashSet(StringComparer.Ordinal);
        var opposites = Files.SelectMany(file => Pairs(folder, file))
            .Select(pair => (One: Tokenizer.TermOf(pair.Word), Other: Tokenizer.TermOf(pair.Opposite)))
            .Where(pair => pair.One != pair.Other && kept.Contains(pair.One) && kept.Contains(pair.Other))
            .ToLookup(pair => pair.One, pair => pair.Other, StringComparer.Ordinal);
        File.WriteAllLines(target,
        [
            "# Stems, each with those that mean the opposite.",
            WordNetFiles.Credit,
            .. opposites.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry =>
                $"{entry.Key} {string.Join(' ', entry.Distinct().Order(StringComparer.Ordinal))}"),
        ]);
    }

    /// <summary>The words that a pointer "!" joins, by wndb(5WN); it names the words within both synsets by two hexadecimal digits each.</summary>
    private static List<(string Word, string Opposite)> Pairs(string folder, string file)
    {
        var words = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var pointers = new List<(string Synset, string Target, string Words)>();
        foreach (var line in WordNetFiles.Lines(folder, file))
        {
            // "00001740 00 a 01 able 0 005 = 05200169 n 0000 … ! 00002098 a 0101 | gloss"
            var fields = line.Split(' ');
            var count = Hexadecimal(fields[3]);
            words[fields[0]] = [.. Enumerable.Range(0, count).Select(at => fields[4 + 2 * at].Split('(')[0])];
            var first = 5 + 2 * count;
            for (var at = 0; at < int.Parse(fields[first - 1], CultureInfo.InvariantCulture); at++)
            {
                if (fields[first + 4 * at] is "!")
                    pointers.Add((fields[0], fields[first + 4 * at + 1], fields[first + 4 * at + 3]));
            }
        }
        return
        [
            .. pointers.Select(pointer => (
                words[pointer.Synset][Hexadecimal(pointer.Words[..2]) - 1], words[pointer.Target][Hexadecimal(pointer.Words[2..]) - 1])),
        ];
    }

    private static int Hexadecimal(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
