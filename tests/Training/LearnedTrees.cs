using Briefing.Answers.Learned;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace Training;

/// <summary>How to grow trees.</summary>
/// <param name="Trees">How many.</param>
/// <param name="Leaves">How many leaves each has at most.</param>
/// <param name="Rate">How much each adds.</param>
/// <param name="LeastInLeaf">How many examples a leaf needs.</param>
/// <param name="FeatureShare">Which share of the features each tree may use.</param>
internal sealed record Growth(int Trees, int Leaves, double Rate, int LeastInLeaf, double FeatureShare = 0.6);

/// <summary>Decision trees learned by LightGBM.</summary>
/// <param name="trees">The trees.</param>
/// <param name="bias">What is added to their sum.</param>
internal sealed class LearnedTrees(IReadOnlyList<RegressionTree> trees, double bias)
{
    private readonly IReadOnlyList<RegressionTree> trees = trees;
    private readonly double bias = bias;

    private const int Seed = 1;

    private double Scale { get; init; } = 1;

    /// <summary>The mean of several, which errs less than each.</summary>
    public static LearnedTrees Mean(IReadOnlyList<LearnedTrees> several) =>
        new([.. several.SelectMany(one => one.trees)], several.Sum(one => one.bias)) { Scale = 1.0 / several.Count };

    /// <summary>Learns to order the members of each group by their grade.</summary>
    /// <param name="groups">Vectors with their grades.</param>
    /// <param name="gains">What each grade is worth.</param>
    /// <param name="growth">How.</param>
    /// <param name="seed">Other seeds give other trees, as good as these.</param>
    public static LearnedTrees Ranking(
        IEnumerable<IReadOnlyList<(float[] Vector, int Grade)>> groups, int[] gains, Growth growth, int seed = Seed)
    {
        var rows = groups.SelectMany((group, at) => group.Select(one => new Row { Group = (uint)at + 1, Label = one.Grade, Vector = one.Vector }));
        var options = new LightGbmRankingTrainer.Options { RowGroupColumnName = nameof(Row.Group), CustomGains = gains };
        return Fit(rows, options, growth, seed, (ml, data) => ml.Ranking.Trainers.LightGbm(options).Fit(data).Model.TrainedTreeEnsemble);
    }

    /// <summary>Learns a number.</summary>
    public static LearnedTrees Regression(IEnumerable<(float[] Vector, float Value)> examples, Growth growth, int seed)
    {
        var rows = examples.Select(one => new Row { Label = one.Value, Vector = one.Vector });
        var options = new LightGbmRegressionTrainer.Options();
        return Fit(rows, options, growth, seed, (ml, data) => ml.Regression.Trainers.LightGbm(options).Fit(data).Model.TrainedTreeEnsemble);
    }

    public double Score(float[] vector)
    {
        var sum = bias;
        foreach (var tree in trees)
            sum += tree.LeafValues[Leaf(tree, vector)];
        return sum * Scale;
    }

    /// <summary>Writes the file that <see cref="TreeModel"/> reads; trees without a question add the same to all and are left out.</summary>
    public void Write(string file, IReadOnlyList<string> features)
    {
        using var writer = new BinaryWriter(File.Create(file));
        writer.Write(TreeModel.Magic.ToCharArray());
        writer.Write(features.Count);
        foreach (var feature in features)
            writer.Write(feature);
        writer.Write(trees.Count);
        foreach (var (at, tree) in trees.Index())
        {
            writer.Write(tree.NumericalSplitFeatureIndexes.Count);
            for (var node = 0; node < tree.NumericalSplitFeatureIndexes.Count; node++)
            {
                writer.Write((ushort)tree.NumericalSplitFeatureIndexes[node]);
                writer.Write(tree.NumericalSplitThresholds[node]);
                writer.Write((short)tree.LeftChild[node]);
                writer.Write((short)tree.RightChild[node]);
            }
            foreach (var leaf in tree.LeafValues)
                writer.Write((float)(Scale * (at == 0 ? leaf + bias : leaf)));
        }
    }

    private static LearnedTrees Fit<TOptions, TOutput, TTransformer, TModel>(
        IEnumerable<Row> examples, LightGbmTrainerBase<TOptions, TOutput, TTransformer, TModel>.OptionsBase options, Growth growth, int seed,
        Func<MLContext, IDataView, RegressionTreeEnsemble> fit)
        where TOptions : LightGbmTrainerBase<TOptions, TOutput, TTransformer, TModel>.OptionsBase, new()
        where TTransformer : ISingleFeaturePredictionTransformer<TModel>
        where TModel : class
    {
        options.LabelColumnName = nameof(Row.Label);
        options.FeatureColumnName = nameof(Row.Vector);
        options.NumberOfIterations = growth.Trees;
        options.NumberOfLeaves = growth.Leaves;
        options.LearningRate = growth.Rate;
        options.MinimumExampleCountPerLeaf = growth.LeastInLeaf;
        options.NumberOfThreads = 1;
        options.Seed = seed;
        options.Booster = new GradientBooster.Options
        {
            FeatureFraction = growth.FeatureShare, SubsampleFraction = 0.7, SubsampleFrequency = 1, L2Regularization = 5,
        };
        var rows = examples.ToList();
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Vector)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Vector.Length);
        var ml = new MLContext(seed);
        var ensemble = fit(ml, ml.Data.LoadFromEnumerable(rows, schema));
        return new LearnedTrees([.. ensemble.Trees.Where(tree => tree.NumericalSplitFeatureIndexes.Count > 0)], ensemble.Bias);
    }

    private static int Leaf(RegressionTree tree, float[] vector)
    {
        var at = 0;
        while (at >= 0)
            at = vector[tree.NumericalSplitFeatureIndexes[at]] <= tree.NumericalSplitThresholds[at] ? tree.LeftChild[at] : tree.RightChild[at];
        return ~at;
    }

    private sealed class Row
    {
        [KeyType(1_000_000)]
        public uint Group { get; set; }

        public float Label { get; set; }

        public float[] Vector { get; set; } = [];
    }
}
