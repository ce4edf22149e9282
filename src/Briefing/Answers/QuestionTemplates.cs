using System.Text.RegularExpressions;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>Questions that a statement looks able to answer, worded after fixed templates.</summary>
internal static partial class QuestionTemplates
{
    /// <summary>In no particular order; none when nothing in the statement fits a template.</summary>
    public static IEnumerable<string> From(AnalysedStatement statement) =>
        Prepared(statement).Concat(Counts(statement)).Concat(Reasons(statement)).Concat(Actors(statement)).Concat(Roles(statement));

    /// <summary>"Where is it?" about Kazakhstan: "Where is Kazakhstan?"</summary>
    private static IEnumerable<string> Prepared(AnalysedStatement statement)
    {
        if (statement.Fact.Question is { } question)
            yield return statement.Fact.Subject is { Length: > 0 and < 40 } subject
                ? Pointer().Replace(question, match => Named(match.Value, subject), 1)
                : question;
    }

    private static string Named(string pointer, string subject) => pointer switch
    {
        "its" => $"{subject}'s",
        "there" => $"in {subject}",
        _ => subject,
    };

    /// <summary>"26 officers were killed": "How many officers were killed?"</summary>
    private static IEnumerable<string> Counts(AnalysedStatement statement)
    {
        var text = statement.Fact.Statement;
        foreach (var count in statement.Counts)
        {
            if (count is { Unit: null, Counted: { Length: > 2 } counted } && !counted.Contains(' ', StringComparison.Ordinal)
                && SmallCounted().IsMatch(counted) && Suffered().Match(text, count.Span.End) is { Success: true } verb && verb.Index == count.Span.End)
                yield return $"How many {counted} were {verb.Groups["verb"].Value}?";
        }
    }

    /// <summary>"Ada Reed was arrested on suspicion of fraud": "Why was Ada Reed arrested?"; "The strike began over pay": "Why did the strike begin?"</summary>
    private static IEnumerable<string> Reasons(AnalysedStatement statement)
    {
        var text = statement.Fact.Statement;
        foreach (var name in statement.Names.Where(name => name.Kind is NameKind.Person or NameKind.Organisation))
        {
            if (SufferedWhy().Match(text, name.Span.End) is { Success: true } verb && verb.Index == name.Span.End)
                yield return $"Why was {name.FullName} {verb.Groups["verb"].Value}?";
        }
        if (Began().Match(text) is { Success: true } began)
            yield return $"Why did the {began.Groups["what"].Value.ToLowerInvariant()} begin?";
    }

    /// <summary>"… Ada Reed, who sent hundreds of boats to …": "Who sent hundreds of boats?"</summary>
    private static IEnumerable<string> Actors(AnalysedStatement statement)
    {
        foreach (Match match in WhoDid().Matches(statement.Fact.Statement))
            yield return $"Who {match.Groups["verb"].Value} {match.Groups["what"].Value.TrimEnd()}?";
    }

    /// <summary>"former harbour master Ada Reed": "Who is Ada Reed?"</summary>
    private static IEnumerable<string> Roles(AnalysedStatement statement) => statement.Names
        .Where(name => name is { Kind: NameKind.Person, Role: not null } && name.FullName.Contains(' ', StringComparison.Ordinal))
        .Select(name => $"Who is {name.FullName}?");

    [GeneratedRegex(@"\b(it|its|there)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^\p{Ll}+s$|^people$|^children$|^women$|^men$", RegexOptions.CultureInvariant)]
    private static partial Regex SmallCounted();

    [GeneratedRegex(
        @"\G ((have|has|had) been|were|was|are) (reported )?(?<verb>killed|injured|wounded|hurt|arrested|detained|rescued"
        + @"|evacuated|charged|hospitalised|hospitalized|displaced|infected)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Suffered();

    [GeneratedRegex(
        @"\G ((have|has|had) been|were|was) (?<verb>\p{Ll}+(ed|wn|ught|held))"
        + @" (because|on suspicion of|on charges of|for \p{L}+ing|over|after|in response to)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SufferedWhy();

    [GeneratedRegex(
        @"^(The|These) (?<what>\p{Ll}+( \p{Ll}+)?) (began|started|broke out|erupted) (in response to|because|over|after|when)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Began();

    [GeneratedRegex(
        @"\p{Lu}\p{L}+, who (?<verb>sent|led|founded|won|ordered|signed|wrote|announced|opened|bought|sold|built)"
        + @" (?<what>(\p{Ll}+ )?(\p{L}+ of )?\p{L}+)(?= (to|in|for|on|at|by|this|last|with|over|after)\b|[.,;])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WhoDid();
}
