using System.Numerics;
using System.Reflection;

namespace Briefing.Answers.Learned;

/// <summary>
/// A learned model: many small decision trees whose leaves add up. tests/Training makes the files; src/Briefing/README.md
/// has a card for each.
/// </summary>
/// <remarks>
/// <para>
/// The file, little-endian: "TREES001"; how many features, and their names; how many trees; for each the number of its
/// inner nodes, at least one, those (feature 16 bits, threshold 32-bit float, and where to go when the feature is at most the threshold
/// and when it is more: 16 bits each, below 0 the leaf ~n), and its leaves, one more than nodes, as 32-bit floats.
/// </para>
/// <para>
/// Scores are found feature by feature instead of tree by tree, as QuickScorer does (Lucchese and others, SIGIR 2015): each
/// tree keeps a bit for each of its leaves, the first leaf lowest; a node whose feature is more than its threshold clears those
/// of its first branch, and the lowest bit that is left is the leaf. It reads memory in its order and guesses no branches.
/// </para>
/// </remarks>
internal sealed class TreeModel
{
    public const string Magic = "TREES001";

    private const int MostLeaves = 32;

    private readonly float[] leaves;
    private readonly int[] firstLeaves;
    private readonly Cut[] cuts;
    private readonly int[] ofFeature;

    private TreeModel(IReadOnlyList<float> leaves, IReadOnlyList<int> firstLeaves, IReadOnlyList<(int Feature, Cut Cut)> cuts, int features)
    {
        (this.leaves, this.firstLeaves) = ([.. leaves], [.. firstLeaves]);
        this.cuts = [.. cuts.OrderBy(one => one.Feature).ThenBy(one => one.Cut.Threshold).Select(one => one.Cut)];
        ofFeature = new int[features + 1];
        foreach (var (feature, _) in cuts)
            ofFeature[feature + 1]++;
        for (var at = 0; at < features; at++)
            ofFeature[at + 1] += ofFeature[at];
    }

    /// <summary>Reads a model that the library carries.</summary>
    /// <param name="file">Its file name.</param>
    /// <param name="features">The names of the features that it will be given, in their order.</param>
    /// <exception cref="InvalidOperationException">The library was built without it.</exception>
    /// <exception cref="InvalidDataException">It was made for other features.</exception>
    public static TreeModel Load(string file, IReadOnlyList<string> features)
    {
        var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Briefing.Answers.Answers.Data.{file}")
            ?? throw new InvalidOperationException($"The model {file} is missing.");
        return Read(stream, features);
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">It is no model, or was made for other features.</exception>
    public static TreeModel Read(Stream stream, IReadOnlyList<string> features)
    {
        using var reader = new BinaryReader(stream);
        if (new string(reader.ReadChars(Magic.Length)) != Magic)
            throw new InvalidDataException("This is no model of trees.");
        var names = new string[reader.ReadInt32()];
        for (var at = 0; at < names.Length; at++)
            names[at] = reader.ReadString();
        if (!names.SequenceEqual(features, StringComparer.Ordinal))
            throw new InvalidDataException("The model was made for other features; tests/Training makes it anew.");
        var (leaves, firstLeaves, cuts) = (new List<float>(), new List<int>(), new List<(int, Cut)>());
        var trees = reader.ReadInt32();
        for (var tree = 0; tree < trees; tree++)
        {
            firstLeaves.Add(leaves.Count);
            var nodes = new Node[reader.ReadInt32()];
            if (nodes.Length >= MostLeaves)
                throw new InvalidDataException($"A tree of the model has more than {MostLeaves} leaves.");
            for (var at = 0; at < nodes.Length; at++)
                nodes[at] = new Node(reader.ReadUInt16(), reader.ReadSingle(), reader.ReadInt16(), reader.ReadInt16());
            var values = new float[nodes.Length + 1];
            for (var at = 0; at < values.Length; at++)
                values[at] = reader.ReadSingle();
            new TreeReader(nodes, values, tree, leaves, cuts).Read(0);
        }
        return new TreeModel(leaves, firstLeaves, cuts, names.Length);
    }

    /// <summary>The sum over all trees.</summary>
    /// <param name="features">In the order in which the model knows them; numbers all.</param>
    public double Score(ReadOnlySpan<float> features)
    {
        Span<uint> left = stackalloc uint[firstLeaves.Length];
        left.Fill(uint.MaxValue);
        for (var feature = 0; feature < features.Length; feature++)
        {
            var value = features[feature];
            foreach (ref readonly var cut in cuts.AsSpan(ofFeature[feature], ofFeature[feature + 1] - ofFeature[feature]))
            {
                if (value <= cut.Threshold)
                    break;
                left[cut.Tree] &= cut.Left;
            }
        }
        var sum = 0.0;
        for (var tree = 0; tree < left.Length; tree++)
            sum += leaves[firstLeaves[tree] + BitOperations.TrailingZeroCount(left[tree])];
        return sum;
    }

    private readonly record struct Node(ushort Feature, float Threshold, short AtMost, short More);

    /// <param name="Threshold">Above it the node takes its second branch.</param>
    /// <param name="Tree">The node's tree.</param>
    /// <param name="Left">The bits of the leaves that can be reached then.</param>
    private readonly record struct Cut(float Threshold, int Tree, uint Left);

    /// <summary>Puts the leaves of a tree in their order, those of first branches first, and finds what each node clears.</summary>
    private sealed class TreeReader(Node[] nodes, float[] values, int tree, List<float> leaves, List<(int Feature, Cut Cut)> cuts)
    {
        private readonly int first = leaves.Count;

        /// <summary>The bits of the leaves below a place, which are added.</summary>
        public uint Read(int place)
        {
            if (place < 0)
            {
                leaves.Add(values[~place]);
                return 1u << (leaves.Count - 1 - first);
            }
            var node = nodes[place];
            var atMost = Read(node.AtMost);
            cuts.Add((node.Feature, new Cut(node.Threshold, tree, ~atMost)));
            return atMost | Read(node.More);
        }
    }
}
