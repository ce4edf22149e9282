namespace Briefing.Answers.Learned;

/// <summary>How likely it is that the best statement of a ranking answers, as learned from questions with and without an answer.</summary>
internal static class ConfidenceModel
{
    public const string File = "confidence.trees";

    private static readonly Lazy<TreeModel> Trees = new(() => TreeModel.Load(File, ConfidenceInputs.Names));

    /// <summary>About 0 to 1.</summary>
    public static double Score(ReadOnlySpan<float> inputs) => Trees.Value.Score(inputs);
}
