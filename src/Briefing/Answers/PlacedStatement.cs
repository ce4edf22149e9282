namespace Briefing.Answers;

/// <summary>A statement in its place of a ranking, with what the models are given of it.</summary>
/// <param name="Seen">What was seen in it.</param>
/// <param name="Inputs">What the ranking model was given.</param>
/// <param name="Score">What the ranking model makes of it.</param>
internal sealed record PlacedStatement(SeenStatement Seen, float[] Inputs, double Score)
{
    private const double NoWords = -12;

    /// <summary>What the learned model takes for its answering words; null when it was not asked or nothing can be.</summary>
    public ChosenWords? Chosen { get; init; }

    /// <summary>The score of its answering words; of a statement without any, less than words have.</summary>
    public double WordsScore => Chosen?.Score ?? NoWords;

    /// <summary>How well it answers by all that is known; only differences between statements of one ranking mean something.</summary>
    public double Standing { get; init; } = Score;
}
