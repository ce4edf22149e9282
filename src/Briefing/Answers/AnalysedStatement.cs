using System.Collections.Frozen;
using Briefing.Facts;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>
/// A stored fact with what ranking needs to know of its statement. Analysed once and kept: safe for use by several
/// threads, and its costly parts (names, dates, counts) are found only when a question gets that far. A question analyses
/// hundreds of statements and looks closely at few, so those parts are plain fields: two threads may find the same twice.
/// </summary>
public sealed class AnalysedStatement
{
    private const int Unread = -1;

    private volatile IReadOnlyList<NameMention>? names;
    private volatile int tellsNothing = Unread;
    private volatile int[]? meanings;
    private volatile IReadOnlyList<AnswerSpan>? spans;
    private volatile IReadOnlyList<StatementQuestion>? questions;

    /// <summary>Analyses a fact.</summary>
    public AnalysedStatement(Fact fact)
    {
        Fact = fact;
        Figures = new ToldFigures(fact);
        Tokens = Tokenizer.Tokenize(fact.Statement);
        ContentLength = Tokens.Count(token => !token.IsStopWord);
        TitleTerms = StatementTitle.TermsOf(fact);
        if (fact.Question is not { } question)
            return;
        PreparedQuestion = QuestionReader.Read(question);
        SubjectTerms = StatementTitle.SubjectTermsOf(fact);
        PreparedTerms = [.. PreparedQuestion.Terms.Where(term => !SubjectTerms.Contains(term.Term))];
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

    /// <summary>Terms of the subject; empty without a prepared question.</summary>
    public IReadOnlySet<string> SubjectTerms { get; } = FrozenSet<string>.Empty;

    /// <summary>The prepared question it answers, or null.</summary>
    public ReadQuestion? PreparedQuestion { get; }

    /// <summary>The terms of the prepared question but for those of the subject; empty without one.</summary>
    public IReadOnlyList<QuestionTerm> PreparedTerms { get; } = [];

    /// <summary>What it tells in figures.</summary>
    public ToldFigures Figures { get; }

    /// <summary>The counts of the statement, in reading order.</summary>
    public IReadOnlyList<CountMention> Counts => Figures.Counts;

    /// <summary>The names of the statement, in reading order.</summary>
    public IReadOnlyList<NameMention> Names => names ??= NameFinder.Find(Fact.Statement);

    /// <summary>The stretches of the statement that may be the very answer to some question.</summary>
    public IReadOnlyList<AnswerSpan> Spans => spans ??= AnswerSpans.Find(this);

    /// <summary>Questions that it looks able to answer.</summary>
    public IReadOnlyList<StatementQuestion> Questions => questions ??=
        [.. QuestionTemplates.From(this).Distinct(StringComparer.Ordinal).Select(text => new StatementQuestion(text))];

    /// <summary>For each word its place among the <see cref="WordVectors"/>, -1 for an unknown one, <see cref="SmallWord"/> for a stop word.</summary>
    internal ReadOnlySpan<int> Meanings => meanings ??=
        [.. Tokens.Select(token => token.IsStopWord ? SmallWord : WordVectors.Default.Find(token.Term))];

    /// <summary>Whether it denies something.</summary>
    internal bool IsNegated => StatementTraits.IsNegated(Tokens);

    /// <summary>Whether it only says that something is not known or not told.</summary>
    internal bool TellsNothing
    {
        get
        {
            if (tellsNothing == Unread)
                tellsNothing = StatementTraits.TellsNothing(Fact.Statement) ? 1 : 0;
            return tellsNothing == 1;
        }
    }

    /// <summary>Whether it is a question itself.</summary>
    internal bool IsQuestion => StatementTraits.IsQuestion(Fact.Statement);
}
