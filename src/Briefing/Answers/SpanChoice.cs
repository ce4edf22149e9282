using Briefing.Answers.Learned;

namespace Briefing.Answers;

/// <summary>Chooses the very words of a statement that answer a question, by the learned model.</summary>
internal sealed class SpanChoice(ReadQuestion question, QuestionWeights weights)
{
    private readonly SpanReader reader = new(question, weights);

    /// <summary>The best stretch; null when nothing in the statement can be the answer.</summary>
    public ChosenWords? Best(StatementMatch match)
    {
        var seen = Seen(match);
        var inputs = SpanInputs.Of(seen);
        return ChosenWords.Of(seen, at => SpanModel.Score(inputs[at]));
    }

    /// <summary>The stretches that can be the answer, for choosing and for learning to choose.</summary>
    public IReadOnlyList<SeenSpan> Seen(StatementMatch match) => reader.Read(match);
}
