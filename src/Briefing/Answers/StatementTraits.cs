using System.Text.RegularExpressions;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>What can be seen of a statement without any question.</summary>
internal static partial class StatementTraits
{
    private const double FreshDays = 10;

    /// <summary>Whether it denies something.</summary>
    public static bool IsNegated(IReadOnlyList<Token> tokens) =>
        tokens.Any(token => QuestionWords.Negations.Contains(token.Text));

    /// <summary>Whether it tells of something that did not succeed; "a failed signal" only names a thing.</summary>
    public static bool TellsOfFailure(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (QuestionWords.Failures.Contains(tokens[at].Text) && !(at > 0 && tokens[at - 1].Text is "a" or "an" or "the"))
                return true;
        }
        return false;
    }

    /// <summary>Whether it only says that something is not known or not told ("gave no other details about why …").</summary>
    public static bool TellsNothing(string statement) => Nothing().IsMatch(statement);

    /// <summary>Whether it is a question itself.</summary>
    public static bool IsQuestion(string statement) =>
        statement.AsSpan().TrimEnd("\"”’') ").EndsWith("?", StringComparison.Ordinal);

    /// <summary>1 for what was published at the moment of asking, falling by half in about a week; 0 for what has no date or came later.</summary>
    public static double Freshness(AnalysedStatement statement, DateTimeOffset now)
    {
        if (statement.Fact.Source.Published is not { } published)
            return 0;
        var days = (now - published).TotalDays;
        return days < -1 ? 0 : Math.Exp(-Math.Max(0, days) / FreshDays);
    }

    [GeneratedRegex(
        @"\b(no|any) (other |further |more )?(details?|information|explanation|reason|comment|word)\b"
        + @"|\b(un(clear|known)|not (yet )?(clear|known|immediately clear))\b"
        + @"|\b(did|has|have|would|could)(n't| not) (\w+ )?(said|say|comment|commented|respond|responded|confirm|confirmed"
        + @"|explain|explained|elaborate|disclose|given?|told|tell)\b|\b(declined|refused) to (say|comment|confirm|give)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Nothing();
}
