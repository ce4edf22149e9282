namespace Briefing.Answers;

/// <summary>A question that a statement looks able to answer, read once. Safe for use by several threads.</summary>
/// <param name="text">The question.</param>
public sealed class StatementQuestion(string text)
{
    private readonly Lazy<ReadQuestion> read = new(() => QuestionReader.Read(text));
    private volatile string? key;

    /// <summary>The question.</summary>
    public string Text => text;

    /// <summary>The question as it is understood.</summary>
    public ReadQuestion Read => read.Value;

    /// <summary>Equal for questions of the same kind with the same content terms: those are the same question.</summary>
    public string Key => key ??= KeyOf(Read);

    /// <summary>The key of any question.</summary>
    public static string KeyOf(ReadQuestion question) =>
        $"{question.Kind} {string.Join(' ', question.Terms.Select(term => term.Term).Order(StringComparer.Ordinal))}";
}
