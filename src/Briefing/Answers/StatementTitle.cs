using System.Collections.Concurrent;
using System.Collections.Frozen;
using Briefing.Facts;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>The terms of a headline, alone and with each subject of the article's statements: those of the last headline are remembered.</summary>
internal sealed class StatementTitle(string? title)
{
    private static volatile StatementTitle last = new(null);

    private readonly IReadOnlyList<string> terms = title is null ? [] : SearchTerms.Of(title);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> withSubject = new(StringComparer.Ordinal);

    /// <summary>The terms of a fact's headline and subject, each once.</summary>
    public static IReadOnlyList<string> TermsOf(Fact fact)
    {
        var known = last;
        if (known.Title != fact.Source.Title)
            last = known = new StatementTitle(fact.Source.Title);
        return known.With(fact.Subject);
    }

    /// <summary>The terms of a fact's subject alone.</summary>
    public static IReadOnlySet<string> SubjectTermsOf(Fact fact) => SearchTerms.Of(fact.Subject).ToFrozenSet(StringComparer.Ordinal);

    private string? Title => title;

    private IReadOnlyList<string> With(string subject) =>
        withSubject.TryGetValue(subject, out var known)
            ? known
            : withSubject[subject] = [.. terms.Concat(SearchTerms.Of(subject)).Distinct(StringComparer.Ordinal)];
}
