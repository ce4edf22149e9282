using Briefing.Answers.Learned;

namespace Briefing.Tests.Answers;

public sealed class TreeModelTests
{
    private static readonly string[] Features = ["length", "height"];

    [Theory]
    [InlineData(1, 0, 10)]
    [InlineData(2, 0, 10)]
    [InlineData(2.5, 0, 120)]
    [InlineData(2.5, 6, 220)]
    public void Each_tree_adds_the_leaf_that_its_questions_lead_to(float length, float height, double score)
    {
        Assert.Equal(score, Read(Features).Score([length, height]), 5);
    }

    [Theory]
    [InlineData(3, 0, 10)]
    [InlineData(1, 6, 20)]
    [InlineData(1, 5, 30)]
    public void Leaves_may_be_numbered_in_any_order(float length, float height, double score) =>
        Assert.Equal(score, Read(Features, ([(0, 2f, 1, ~0), (1, 5f, ~2, ~1)], [10, 20, 30])).Score([length, height]), 5);

    [Fact]
    public void A_tree_with_more_leaves_than_bits_is_refused()
    {
        (ushort, float, int, int)[] nodes = [.. Enumerable.Range(0, 32).Select(at => ((ushort)0, (float)at, ~at, at < 31 ? at + 1 : ~32))];

        Assert.Throws<InvalidDataException>(() => Read(Features, (nodes, new float[33])));
    }

    [Fact]
    public void A_model_for_other_features_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => Read(["height", "length"]));
    }

    [Fact]
    public void What_is_no_model_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => TreeModel.Read(new MemoryStream("something else"u8.ToArray()), Features));
    }

    [Theory]
    [InlineData(RankingModel.OneArticle)]
    [InlineData(RankingModel.SeveralArticles)]
    [InlineData(SpanModel.File)]
    [InlineData(ConfidenceModel.OneArticle)]
    [InlineData(ConfidenceModel.SeveralArticles)]
    public void The_models_that_the_library_carries_fit_its_features(string file)
    {
        IReadOnlyList<string> names = file switch
        {
            RankingModel.OneArticle or RankingModel.SeveralArticles => RankingInputs.Names,
            SpanModel.File => SpanInputs.Names,
            _ => ConfidenceInputs.Names,
        };

        Assert.True(double.IsFinite(TreeModel.Load(file, names).Score(new float[names.Count])));
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>length at most 2 gives 10; longer, 20 up to a height of 5 and 120 above; the second tree gives 100 more from a length of 2.2 on.</summary>
    private static TreeModel Read(string[] features) => Read(
        features, ([(0, 2f, ~0, 1), (1, 5f, ~1, ~2)], [10, 20, 120]), ([(0, 2.2f, ~0, ~1)], [0, 100]));

    private static TreeModel Read(
        string[] features, params ((ushort Feature, float Threshold, int AtMost, int More)[] Nodes, float[] Leaves)[] trees)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(TreeModel.Magic.ToCharArray());
        writer.Write(Features.Length);
        foreach (var feature in Features)
            writer.Write(feature);
        writer.Write(trees.Length);
        foreach (var (nodes, leaves) in trees)
            WriteTree(writer, nodes, leaves);
        stream.Position = 0;
        return TreeModel.Read(stream, features);
    }

    private static void WriteTree(BinaryWriter writer, (ushort Feature, float Threshold, int AtMost, int More)[] nodes, float[] leaves)
    {
        writer.Write(nodes.Length);
        foreach (var (feature, threshold, atMost, more) in nodes)
        {
            writer.Write(feature);
            writer.Write(threshold);
            writer.Write((short)atMost);
            writer.Write((short)more);
        }
        foreach (var leaf in leaves)
            writer.Write(leaf);
    }
}
