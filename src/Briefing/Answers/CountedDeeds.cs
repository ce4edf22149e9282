using System.Buffers;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>
/// Whether a figure is of those of whom the question asks what was done: "How many people died?" wants the dead, not the
/// injured beside them nor all who live there.
/// </summary>
internal sealed class CountedDeeds
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:");

    private readonly TermMatcher matcher;
    private readonly int terms;
    private readonly HashSet<int> deeds = [];

    public CountedDeeds(ReadQuestion question)
    {
        matcher = new TermMatcher(question);
        terms = question.Terms.Count;
        foreach (var token in Tokenizer.Tokenize(question.Text).Where(IsDeed))
        {
            if (matcher.Match(token.Term) is { Term: >= 0 } match && question.Terms[match.Term].Role is TermRole.Content or TermRole.Asked)
                deeds.Add(match.Term);
        }
    }

    /// <summary>Whether the question tells of a deed.</summary>
    public bool IsAny => deeds.Count > 0;

    /// <summary>Whether the statement tells of what the question asks at all; always when the question tells of no deed.</summary>
    public bool AreToldBy(AnalysedStatement statement) =>
        deeds.Count == 0 || new StatementMatch(statement, matcher, terms).Places.Exists(place => deeds.Contains(place.Term));

    /// <summary>Whether the statement says of this figure what the question asks; always when the question tells of no deed.</summary>
    public bool AreOf(CountMention figure, AnalysedStatement statement) =>
        deeds.Count == 0 || AreOf(figure, new StatementMatch(statement, matcher, terms));

    /// <summary>The same, where the question's terms in the statement are known.</summary>
    public bool AreOf(CountMention figure, StatementMatch match) =>
        deeds.Count == 0
        || match.Places.Exists(place =>
            deeds.Contains(place.Term) && IsOneClause(figure, match.Statement.Tokens[place.Word], match.Statement));

    /// <summary>Between "eight" and "died" nothing else is counted; between "killed" and "eight" no new clause begins.</summary>
    private static bool IsOneClause(CountMention figure, Token deed, AnalysedStatement statement)
    {
        var isBehind = deed.Span.Start >= figure.NumberSpan.End;
        var between = isBehind
            ? TextSpan.Between(figure.NumberSpan.End, deed.Span.Start)
            : TextSpan.Between(deed.Span.End, Math.Max(deed.Span.End, figure.NumberSpan.Start));
        var text = between.Of(statement.Fact.Statement);
        if (text.Contains("including", StringComparison.Ordinal) || text.Contains("among them", StringComparison.Ordinal))
            return true;
        return !text.AsSpan().ContainsAny(Marks)
            && !statement.Counts.Any(other => other != figure && other.NumberSpan.Overlaps(between))
            && (isBehind || !(text.Contains(" and ", StringComparison.Ordinal) || text.Contains(" but ", StringComparison.Ordinal)));
    }

    private static bool IsDeed(Token token) =>
        WordClass.IsVerb(token)
        || (token.Text.EndsWith("ed", StringComparison.Ordinal) && WordKinds.Of(token.Term) is { IsVerb: true });
}
