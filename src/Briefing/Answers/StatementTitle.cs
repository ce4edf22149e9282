using Briefing.Facts;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>The terms of a statement's headline and subject, which many statements share: the last ones are remembered.</summary>
internal sealed record StatementTitle(string? Title, string Subject, IReadOnlyList<string> Terms, IReadOnlySet<string> SubjectTerms)
{
    private static volatile StatementTitle? last;

    /// <summary>The terms of headline and subject, and those of the subject alone.</summary>
    public static (IReadOnlyList<string> Terms, IReadOnlySet<string> SubjectTerms) Of(Fact fact)
    {
        var known = last;
        if (known is null || known.Title != fact.Source.Title || known.Subject != fact.Subject)
            last = known = Read(fact.Source.Title, fact.Subject);
        return (known.Terms, known.SubjectTerms);
    }

    private static StatementTitle Read(string? title, string subject) => new(
        title, subject,
        Distinct(title is not null && title != subject ? $"{title} {subject}" : subject),
        Distinct(subject).ToHashSet(StringComparer.Ordinal));

    private static string[] Distinct(string text) => [.. SearchTerms.Of(text).Distinct(StringComparer.Ordinal)];
}
