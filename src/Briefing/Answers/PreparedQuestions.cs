namespace Briefing.Answers;

/// <summary>Compares an asked question with the prepared question of a fact.</summary>
internal static class PreparedQuestions
{
    /// <summary>From here on both ask the same, and the prepared answer is the answer as it stands.</summary>
    public const double Agrees = 0.7;

    /// <summary>
    /// 0 without a prepared question, 1 when both ask the same of the same subject. What names the subject does not
    /// count, since prepared questions say "it": "Where is Kazakhstan?" agrees with "Where is it?" about Kazakhstan.
    /// </summary>
    public static double Agreement(ReadQuestion asked, AnalysedStatement statement, TermMatcher matcher)
    {
        if (statement.PreparedQuestion is not { } prepared)
            return 0;
        var own = 0;
        for (var at = 0; at < asked.Terms.Count; at++)
            own += asked.Terms[at].IsOwn && !statement.SubjectTerms.Contains(asked.Terms[at].Term) ? 1 : 0;
        var rest = statement.PreparedTerms;
        var shared = 0.0;
        for (var at = 0; at < rest.Count; at++)
            shared += matcher.Match(rest[at].Term) is { Term: >= 0 } found && asked.Terms[found.Term].IsOwn ? found.Strength : 0;
        var agreement = (0.5 + shared) / (0.5 + Math.Max(shared, own + rest.Count - shared));
        return asked.Kind == prepared.Kind ? agreement : shared > 0 ? 0.4 * agreement : 0;
    }
}
