using Briefing.Facts;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>
/// A stored fact with what ranking needs to know of its statement. Analysed once and kept: safe for use by several
/// threads, and its costly parts (names, dates, counts) are found only when a question gets that far.
/// </summary>
public sealed class AnalysedStatement
{
    private readonly Lazy<IReadOnlyList<NameMention>> names;
    private readonly Lazy<bool> tellsNothing;
    private readonly Lazy<int[]> meanings;
    private readonly Lazy<IReadOnlyList<AnswerSpan>> spans;
    private readonly Lazy<IReadOnlyList<StatementQuestion>> questions;

    /// <summary>Analyses a fact.</summary>
    public AnalysedStatement(Fact fact)
    {
        Fact = fact;
        Figures = new ToldFigures(fact);
        Tokens = Tokenizer.Tokenize(fact.Statement);
        ContentLength = Tokens.Count(token => !StopWords.Contains(token.Text));
        (TitleTerms, SubjectTerms) = StatementTitle.Of(fact);
        PreparedQuestion = fact.Question is { } question ? QuestionReader.Read(question) : null;
        PreparedTerms = PreparedQuestion is { } prepared ? [.. prepared.Terms.Where(term => !SubjectTerms.Contains(term.Term))] : [];
        IsNegated = StatementTraits.IsNegated(Tokens);
        IsQuestion = StatementTraits.IsQuestion(fact.Statement);
        names = new(() => NameFinder.Find(fact.Statement));
        tellsNothing = new(() => StatementTraits.TellsNothing(fact.Statement));
        meanings = new(() => [.. Tokens.Select(token => StopWords.Contains(token.Text) ? SmallWord : WordVectors.Default.Find(token.Term))]);
        spans = new(() => AnswerSpans.Find(this));
        questions = new(() => [.. QuestionTemplates.From(this).Distinct(StringComparer.Ordinal).Select(text => new StatementQuestion(text))]);
    }

    /// <summary>In <see cref="Meanings"/>: a stop word.</summary>
    internal const int SmallWord = -2;

    /// <summary>The fact itself.</summary>
    public Fact Fact { get; }

    /// <summary>The words of the statement.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>How many words other than stop words it has.</summary>
    public int ContentLength { get; }

    /// <summary>Terms of the headline and of the subject.</summary>
    public IReadOnlyList<string> TitleTerms { get; }

    /// <summary>Terms of the subject.</summary>
    public IReadOnlySet<string> SubjectTerms { get; }

    /// <summary>The prepared question it answers, or null.</summary>
    public ReadQuestion? PreparedQuestion { get; }

    /// <summary>The terms of the prepared question but for those of the subject; empty without one.</summary>
    public IReadOnlyList<QuestionTerm> PreparedTerms { get; }

    /// <summary>What it tells in figures.</summary>
    public ToldFigures Figures { get; }

    /// <summary>The counts of the statement, in reading order.</summary>
    public IReadOnlyList<CountMention> Counts => Figures.Counts;

    /// <summary>The names of the statement, in reading order.</summary>
    public IReadOnlyList<NameMention> Names => names.Value;

    /// <summary>The stretches of the statement that may be the very answer to some question.</summary>
    public IReadOnlyList<AnswerSpan> Spans => spans.Value;

    /// <summary>Questions that it looks able to answer.</summary>
    public IReadOnlyList<StatementQuestion> Questions => questions.Value;

    /// <summary>For each word its place among the <see cref="WordVectors"/>, -1 for an unknown one, <see cref="SmallWord"/> for a stop word.</summary>
    internal ReadOnlySpan<int> Meanings => meanings.Value;

    /// <summary>Whether it denies something.</summary>
    internal bool IsNegated { get; }

    /// <summary>Whether it only says that something is not known or not told.</summary>
    internal bool TellsNothing => tellsNothing.Value;

    /// <summary>Whether it is a question itself.</summary>
    internal bool IsQuestion { get; }
}
