using Briefing.Facts;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>
/// A stored fact with what ranking needs to know of its statement. Analysed once and kept: safe for use by several
/// threads, and its costly parts (names, dates, counts) are found only when a question gets that far.
/// </summary>
public sealed class AnalysedStatement
{
    private readonly Lazy<IReadOnlyList<AnswerSpan>> spans;
    private readonly Lazy<IReadOnlyList<string>> questions;

    /// <summary>Analyses a fact.</summary>
    public AnalysedStatement(Fact fact)
    {
        Fact = fact;
        Tokens = Tokenizer.Tokenize(fact.Statement);
        DistinctTerms = Tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        ContentLength = Tokens.Count(token => !StopWords.Contains(token.Text));
        TitleTerms = Terms(fact.Source.Title is { } title && title != fact.Subject ? $"{title} {fact.Subject}" : fact.Subject);
        SubjectTerms = Terms(fact.Subject).ToHashSet(StringComparer.Ordinal);
        PreparedQuestion = fact.Question is { } question ? QuestionReader.Read(question) : null;
        spans = new(() => AnswerSpans.Find(this));
        questions = new(() => [.. QuestionTemplates.From(this).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The fact itself.</summary>
    public Fact Fact { get; }

    /// <summary>The words of the statement.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>All different terms of the statement.</summary>
    public IReadOnlySet<string> DistinctTerms { get; }

    /// <summary>How many words other than stop words it has.</summary>
    public int ContentLength { get; }

    /// <summary>Terms of the headline and of the subject.</summary>
    public IReadOnlyList<string> TitleTerms { get; }

    /// <summary>Terms of the subject.</summary>
    public IReadOnlySet<string> SubjectTerms { get; }

    /// <summary>The prepared question it answers, or null.</summary>
    public ReadQuestion? PreparedQuestion { get; }

    /// <summary>The stretches of the statement that may be the very answer to some question.</summary>
    public IReadOnlyList<AnswerSpan> Spans => spans.Value;

    /// <summary>Questions that it looks able to answer.</summary>
    public IReadOnlyList<string> Questions => questions.Value;

    private static string[] Terms(string text) => [.. SearchTerms.Of(text).Distinct(StringComparer.Ordinal)];
}
