using Briefing.Language;

namespace Briefing.Stories;

/// <summary>A word or phrase that a reader wants news of, or none: found in any of its forms, a phrase in one piece.</summary>
/// <param name="Terms">Its search terms with blanks between.</param>
public sealed record WantedPhrase(string Terms)
{
    /// <summary>The phrase that somebody typed; null when it holds only words without a meaning of their own, or none.</summary>
    public static WantedPhrase? Of(string typed)
    {
        var terms = SearchTerms.Of(typed);
        return terms.Count == 0 ? null : new WantedPhrase(string.Join(' ', terms));
    }

    /// <summary>The first term, by which it is looked up.</summary>
    public string First => Terms.Split(' ', 2)[0];

    /// <summary>Whether a text holds it.</summary>
    /// <param name="text">The search terms of the text, in reading order, with a blank before, between and behind.</param>
    public bool IsIn(string text) => text.Contains($" {Terms} ", StringComparison.Ordinal);

    /// <summary>The form of a text that <see cref="IsIn"/> looks into.</summary>
    public static string Searched(string? title, string text) => $" {string.Join(' ', SearchTerms.Of($"{title}. {text}"))} ";
}
