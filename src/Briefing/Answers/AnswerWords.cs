namespace Briefing.Answers;

/// <summary>Chooses the very words of a statement that answer a question, by plain weights: quick enough for every statement looked at.</summary>
internal sealed class AnswerWords(ReadQuestion question, QuestionWeights weights)
{
    private readonly AnswerFeatureReader reader = new(question, weights);

    /// <summary>The best stretch with its features; null when nothing in the statement can be the answer.</summary>
    public (AnswerSpan Span, AnswerFeatures Features)? Best(StatementMatch match)
    {
        (AnswerSpan Span, AnswerFeatures Features)? best = null;
        var most = double.MinValue;
        foreach (var span in match.Statement.Spans)
        {
            if (reader.Read(span, match) is not { } features)
                continue;
            var score = AnswerWeights.Score(features);
            if (score > most)
                (best, most) = ((span, features), score);
        }
        return best;
    }
}
