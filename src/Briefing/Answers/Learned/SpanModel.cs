namespace Briefing.Answers.Learned;

/// <summary>How well stretches of a statement answer, as learned from public questions with their answering words.</summary>
internal static class SpanModel
{
    public const string File = "answering-words.trees";

    private static readonly Lazy<TreeModel> Trees = new(() => TreeModel.Load(File, SpanInputs.Names));

    /// <summary>Higher is better; only differences between stretches of one statement mean something.</summary>
    public static double Score(ReadOnlySpan<float> inputs) => Trees.Value.Score(inputs);
}
