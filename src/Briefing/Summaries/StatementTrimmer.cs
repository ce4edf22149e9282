using System.Text.RegularExpressions;
using Briefing.Language;

namespace Briefing.Summaries;

/// <summary>
/// Shortens a statement without touching what it claims: only words that tie it to the sentence before, clauses that add
/// something aside, and the last of several sentences may go. Attribution and hedges are never cut, nor is a quotation broken.
/// </summary>
public static partial class StatementTrimmer
{
    private const int FewestWords = 5;

    /// <summary>The statement and its shorter forms, longest first; each is a whole sentence.</summary>
    public static IReadOnlyList<string> Forms(string statement)
    {
        var forms = new List<string> { WithoutConnective(statement) };
        while ((WithoutLastAside(forms[^1]) ?? WithoutLastSentence(forms[^1])) is { } shorter)
            forms.Add(shorter);
        return forms;
    }

    /// <summary>The longest form of at most <paramref name="characters"/> UTF-16 units, or null when none is that short.</summary>
    public static string? Fit(string statement, int characters) =>
        Forms(statement).FirstOrDefault(form => form.Length <= characters);

    /// <summary>The statement without an opening word that only ties it to the sentence before ("But").</summary>
    public static string WithoutConnective(string statement)
    {
        var match = Connective().Match(statement);
        return match.Success ? char.ToUpperInvariant(statement[match.Length]) + statement[(match.Length + 1)..] : statement;
    }

    private static string? WithoutLastSentence(string statement)
    {
        var sentences = SentenceSplitter.Split(statement);
        return sentences.Count > 1 && IsFree(statement, sentences[^1].Start) ? statement[..sentences[^2].End] : null;
    }

    private static string? WithoutLastAside(string statement)
    {
        var aside = Aside().Match(statement);
        if (!aside.Success || !IsFree(statement, aside.Index))
            return null;
        var shorter = statement[..aside.Index] + ".";
        return WordCount.Of(shorter) >= FewestWords && HasEvenQuotes(shorter) ? shorter : null;
    }

    /// <summary>Whether nothing that says how far to trust the statement stands behind the place.</summary>
    private static bool IsFree(string statement, int start) =>
        HedgeFinder.Find(statement).All(hedge => hedge.Span.End <= start)
        && (AttributionFinder.Find(statement) is not { } attribution || attribution.Span.End <= start);

    private static bool HasEvenQuotes(string text) =>
        text.Count(unit => unit is '"') % 2 == 0
        && text.Count(unit => unit is '“') == text.Count(unit => unit is '”');

    [GeneratedRegex(@"^(?:But|And|So|Yet|Meanwhile,|However,|Still,|Moreover,|Also,?) (?=[\p{L}“""])")]
    private static partial Regex Connective();

    [GeneratedRegex(@",\s(?:which|who|whose|where|including|with(?! (?:no|little|few|the exception)\b))\s[^,.!?]*[.!?]$")]
    private static partial Regex Aside();
}
