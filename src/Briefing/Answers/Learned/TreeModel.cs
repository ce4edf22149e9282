using System.Reflection;

namespace Briefing.Answers.Learned;

/// <summary>
/// A learned model: many small decision trees whose leaves add up. tests/Training makes the files; src/Briefing/README.md
/// has a card for each.
/// </summary>
/// <remarks>
/// The file, little-endian: "TREES001"; how many features, and their names; how many trees; for each the number of its
/// inner nodes, at least one, those (feature 16 bits, threshold 32-bit float, and where to go when the feature is at most the threshold
/// and when it is more: 16 bits each, below 0 the leaf ~n), and its leaves, one more than nodes, as 32-bit floats.
/// </remarks>
internal sealed class TreeModel
{
    public const string Magic = "TREES001";

    private readonly Node[] nodes;
    private readonly float[] leaves;
    private readonly Tree[] trees;

    private TreeModel(Node[] nodes, float[] leaves, Tree[] trees) => (this.nodes, this.leaves, this.trees) = (nodes, leaves, trees);

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
        var (nodes, leaves) = (new List<Node>(), new List<float>());
        var trees = new Tree[reader.ReadInt32()];
        for (var tree = 0; tree < trees.Length; tree++)
        {
            trees[tree] = new Tree(nodes.Count, leaves.Count);
            var inner = reader.ReadInt32();
            for (var at = 0; at < inner; at++)
                nodes.Add(new Node(reader.ReadUInt16(), reader.ReadSingle(), reader.ReadInt16(), reader.ReadInt16()));
            for (var at = 0; at <= inner; at++)
                leaves.Add(reader.ReadSingle());
        }
        return new TreeModel([.. nodes], [.. leaves], trees);
    }

    /// <summary>The sum over all trees.</summary>
    /// <param name="features">In the order in which the model knows them.</param>
    public double Score(ReadOnlySpan<float> features)
    {
        var sum = 0.0;
        foreach (var tree in trees)
            sum += leaves[tree.FirstLeaf + Leaf(tree, features)];
        return sum;
    }

    private int Leaf(Tree tree, ReadOnlySpan<float> features)
    {
        var at = 0;
        while (true)
        {
            ref readonly var node = ref nodes[tree.FirstNode + at];
            at = features[node.Feature] <= node.Threshold ? node.AtMost : node.More;
            if (at < 0)
                return ~at;
        }
    }

    private readonly record struct Tree(int FirstNode, int FirstLeaf);

    private readonly record struct Node(ushort Feature, float Threshold, short AtMost, short More);
}
