using System.Collections.Frozen;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>
/// What can be seen of a stretch of a statement without any question, so once for all; for the meaning of the numbers see
/// <see cref="AnswerFeatures"/>.
/// </summary>
internal readonly record struct SpanTraits
{
    private static readonly FrozenSet<string> Prepositions = Set(
        "of in on at to by with from for into onto through between against under over near within during");
    private static readonly FrozenSet<string> Articles = Set("the a an its his her their our this these");
    private static readonly FrozenSet<string> Being = Set(
        "is are was were be been being called named as termed became become becomes include includes included including");

    /// <summary>How many of its words are no stop words.</summary>
    public int ContentWords { get; init; }

    public double IsName { get; init; }

    public double IsGroup { get; init; }

    public double IsSingleWord { get; init; }

    public double EndsVerbLike { get; init; }

    public double AfterArticle { get; init; }

    public double AfterPreposition { get; init; }

    public double AfterBeing { get; init; }

    public double Length { get; init; }

    public double InBrackets { get; init; }

    /// <summary>Looks at a stretch of a text with these words.</summary>
    public static SpanTraits Of(AnswerSpan span, string text, IReadOnlyList<Token> tokens)
    {
        var before = span.First > 0 ? tokens[span.First - 1].Text.ToLowerInvariant() : "";
        var isAfterArticle = Articles.Contains(before);
        return new SpanTraits
        {
            ContentWords = ContentWordsOf(span, tokens),
            IsName = span.Kind is AnswerKind.Name or AnswerKind.Person or AnswerKind.Place or AnswerKind.Organisation ? 1 : 0,
            IsGroup = span.Kind is AnswerKind.Any ? 1 : 0,
            IsSingleWord = span.First == span.Last && !tokens[span.First].IsCapitalised && !tokens[span.First].IsNumber ? 1 : 0,
            EndsVerbLike = LooksLikeVerb(tokens[span.Last]) ? 1 : 0,
            AfterArticle = isAfterArticle ? 1 : 0,
            AfterPreposition = Prepositions.Contains(before) ? 1 : 0,
            AfterBeing = Being.Contains(before) || (span.First > 1 && isAfterArticle && Being.Contains(tokens[span.First - 2].Text)) ? 1 : 0,
            Length = Math.Log(span.Last - span.First + 1),
            InBrackets = IsInBrackets(text, span.Span) ? 1 : 0,
        };
    }

    private static int ContentWordsOf(AnswerSpan span, IReadOnlyList<Token> tokens)
    {
        var content = 0;
        for (var at = span.First; at <= span.Last; at++)
            content += tokens[at].IsStopWord ? 0 : 1;
        return content;
    }

    private static bool LooksLikeVerb(Token token) =>
        !token.IsCapitalised && token.Text.Length > 4
        && (token.Text.EndsWith("ed", StringComparison.Ordinal) || token.Text.EndsWith("ing", StringComparison.Ordinal)
            || token.Text.EndsWith("ly", StringComparison.Ordinal));

    private static bool IsInBrackets(string text, TextSpan span)
    {
        var open = span.Start > 0 ? text.LastIndexOf('(', span.Start - 1) : -1;
        return open >= 0 && text.IndexOf(')', open) >= span.End;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
