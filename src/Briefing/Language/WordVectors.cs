using System.Numerics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Briefing.Language;

/// <summary>
/// What words mean, as far as a point in space can tell: words used alike lie close together ("boat", "ship"). A table of
/// the most frequent English words, by their stems, read when first asked for; src/Briefing/README.md says where it is from.
/// </summary>
/// <remarks>
/// The file: "WORDVEC1", how many words, how many dimensions (both 32 bits), the terms, most frequent first, each with its
/// length before it, then the vectors, a signed byte a dimension.
/// </remarks>
internal sealed class WordVectors
{
    public const string Magic = "WORDVEC1";

    private const string Resource = "Briefing.Language.Language.Data.word-vectors.bin";

    private static readonly Lazy<WordVectors> Shared = new(ReadShared);

    private readonly Dictionary<string, int> places;
    private readonly sbyte[] values;
    private readonly float[] scales;
    private readonly double[] rarities;

    private WordVectors(Dictionary<string, int> places, sbyte[] values, int dimensions)
    {
        this.places = places;
        this.values = values;
        Dimensions = dimensions;
        scales = new float[places.Count];
        rarities = [.. Enumerable.Range(0, places.Count).Select(place => Math.Log(1 + place) / Math.Log(1 + places.Count))];
        for (var at = 0; at < scales.Length; at++)
        {
            var squares = 0;
            foreach (var value in Of(at))
                squares += value * value;
            scales[at] = squares > 0 ? 1 / MathF.Sqrt(squares) : 0;
        }
    }

    /// <summary>The table that the library carries.</summary>
    public static WordVectors Default => Shared.Value;

    public int Dimensions { get; }

    /// <summary>The place of a term (<see cref="Token.Term"/>), lower for more frequent ones; -1 for an unknown one.</summary>
    public int Find(string term) => places.GetValueOrDefault(term, -1);

    /// <summary>How rare a word is in English at large: 0 for the most frequent, 1 for one that is not in the table.</summary>
    public double Rarity(int place) => place < 0 ? 1 : rarities[place];

    /// <summary>The cosine between two words, -1 to 1; 0 when one is unknown (-1).</summary>
    public double Likeness(int one, int other)
    {
        if (one < 0 || other < 0)
            return 0;
        return Product(Of(one), Of(other)) * scales[one] * scales[other];
    }

    /// <summary>Adds a word's direction, so many times, to a sum of <see cref="Dimensions"/> numbers.</summary>
    public void AddTo(Span<float> sum, int place, float weight)
    {
        if (place < 0)
            return;
        var vector = Of(place);
        var factor = weight * scales[place];
        for (var at = 0; at < vector.Length; at++)
            sum[at] += factor * vector[at];
    }

    /// <summary>The cosine between two sums of words; 0 when one is empty.</summary>
    public static double Likeness(float[] one, float[] other)
    {
        var (product, first, second) = (0f, 0f, 0f);
        for (var at = 0; at < one.Length; at++)
        {
            product += one[at] * other[at];
            first += one[at] * one[at];
            second += other[at] * other[at];
        }
        return first > 0 && second > 0 ? product / MathF.Sqrt(first * second) : 0;
    }

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">It is no such table.</exception>
    public static WordVectors Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (new string(reader.ReadChars(Magic.Length)) != Magic)
            throw new InvalidDataException("This is no table of word vectors.");
        var (words, dimensions) = (reader.ReadInt32(), reader.ReadInt32());
        var places = new Dictionary<string, int>(words, StringComparer.Ordinal);
        for (var at = 0; at < words; at++)
            places.Add(reader.ReadString(), at);
        var values = new sbyte[words * dimensions];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new WordVectors(places, values, dimensions);
    }

    private static int Product(ReadOnlySpan<sbyte> one, ReadOnlySpan<sbyte> other)
    {
        var (sums, at) = (Vector<int>.Zero, 0);
        for (; at + Vector<sbyte>.Count <= one.Length; at += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(one[at..]), out var oneLow, out var oneHigh);
            Vector.Widen(new Vector<sbyte>(other[at..]), out var otherLow, out var otherHigh);
            Vector.Widen(oneLow * otherLow, out var first, out var second);
            Vector.Widen(oneHigh * otherHigh, out var third, out var fourth);
            sums += first + second + third + fourth;
        }
        var sum = Vector.Sum(sums);
        for (; at < one.Length; at++)
            sum += one[at] * other[at];
        return sum;
    }

    private ReadOnlySpan<sbyte> Of(int place) => values.AsSpan(place * Dimensions, Dimensions);

    private static WordVectors ReadShared()
    {
        var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is missing.");
        return Read(stream);
    }
}
