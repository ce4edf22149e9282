namespace Briefing.Answers;

/// <summary>Compares what a statement counts with what a question wants counted.</summary>
internal static class CountedNouns
{
    /// <summary>How well the best count's noun stands for the asked one; 0.5 for any count when the question names no noun.</summary>
    public static double Share(StatementMatch match, ReadQuestion question)
    {
        var best = 0.0;
        foreach (var span in match.Statement.Spans)
        {
            if (span.Kind is AnswerKind.Count)
                best = Math.Max(best, Of(span, match, question));
        }
        return best;
    }

    /// <summary>The same for one count.</summary>
    public static double Of(AnswerSpan span, StatementMatch match, ReadQuestion question)
    {
        if (!AsksForNoun(question))
            return span.IsJointCount ? 0.6 : 0.5;
        if (span.IsJointCount)
            return 0;
        var best = 0.0;
        foreach (var place in match.Places)
        {
            if (place.Word >= span.First && place.Word < Math.Max(span.Counted.End, span.Last + 1)
                && question.Terms[place.Term].Role is TermRole.Asked)
                best = Math.Max(best, place.Strength);
        }
        return best;
    }

    private static bool AsksForNoun(ReadQuestion question)
    {
        for (var at = 0; at < question.Terms.Count; at++)
        {
            if (question.Terms[at].Role is TermRole.Asked)
                return true;
        }
        return false;
    }
}
