using System.Text.RegularExpressions;
using Briefing.Language;

namespace Briefing.Facts;

/// <summary>What a new version of an article does to the facts of the version before.</summary>
/// <param name="Kept">Facts whose statement stands in the new version too, with their new place.</param>
/// <param name="Added">Statements that are new, in reading order.</param>
/// <param name="Gone">Facts whose statement does not stand there any more.</param>
public sealed partial record FactRevision(
    IReadOnlyList<(Guid Id, ExtractedFact Fact)> Kept, IReadOnlyList<ExtractedFact> Added, IReadOnlyList<GoneFact> Gone)
{
    /// <summary>
    /// Two statements speak of the same thing when at least half of their terms, counted over both, are shared: a changed
    /// figure or name leaves well over half, another sentence of the same story rarely a third.
    /// </summary>
    private const double SameMatter = 0.5;

    /// <summary>A correction line speaks of a statement when it holds at least this share of the statement's terms.</summary>
    private const double SpokenOf = 0.3;

    /// <summary>Compares the facts that stand with what the new version states.</summary>
    /// <param name="standing">The facts of the version before, in reading order.</param>
    /// <param name="stated">The statements of the new version, in reading order.</param>
    public static FactRevision Compare(IReadOnlyList<StandingFact> standing, IReadOnlyList<ExtractedFact> stated)
    {
        var waiting = standing
            .GroupBy(fact => Plain(fact.Statement), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var kept = new List<(Guid, ExtractedFact)>();
        var added = new List<ExtractedFact>();
        foreach (var fact in stated)
        {
            if (Take(waiting, fact) is { } same)
                kept.Add((same.Id, fact));
            else
                added.Add(fact);
        }
        var missing = waiting.Values.SelectMany(facts => facts).Select(fact => fact.Id).ToHashSet();
        return new FactRevision(kept, added, [.. Part(standing.Where(fact => missing.Contains(fact.Id)), added)]);
    }

    /// <summary>Takes the first standing fact with the same statement, one with the same question before others.</summary>
    private static StandingFact? Take(Dictionary<string, List<StandingFact>> waiting, ExtractedFact fact)
    {
        if (!waiting.TryGetValue(Plain(fact.Statement), out var same) || same.Count == 0)
            return null;
        var taken = same.Find(one => one.Question == fact.Question) ?? same[0];
        same.Remove(taken);
        return taken;
    }

    private static IEnumerable<GoneFact> Part(IEnumerable<StandingFact> missing, IReadOnlyList<ExtractedFact> added)
    {
        var news = added.Select(fact => new NewStatement(fact, TermsOf(fact.Statement))).ToList();
        var corrections = news.Where(one => CorrectionLine().IsMatch(one.Fact.Statement)).ToList();
        foreach (var fact in missing)
        {
            var terms = TermsOf(fact.Statement);
            var replacement = news.Except(corrections)
                .Where(one => Likeness(terms, one.Terms) >= SameMatter)
                .MaxBy(one => Likeness(terms, one.Terms))?.Fact;
            var line = corrections
                .Where(one => Share(terms, one.Terms) >= SpokenOf)
                .MaxBy(one => Share(terms, one.Terms))?.Fact;
            yield return replacement is null && line is null
                ? new GoneFact(fact.Id, FactStatus.Withdrawn, null, null)
                : new GoneFact(fact.Id, FactStatus.Corrected, Note(line, replacement), replacement);
        }
    }

    private static string Note(ExtractedFact? line, ExtractedFact? replacement) =>
        line?.Statement ?? $"The article now says: {replacement!.Statement}";

    private static HashSet<string> TermsOf(string statement) => [.. SearchTerms.Of(statement)];

    /// <summary>Shared terms over all terms of both (Jaccard), 0 to 1.</summary>
    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return shared == 0 ? 0 : (double)shared / (one.Count + other.Count - shared);
    }

    private static double Share(HashSet<string> terms, HashSet<string> inThese) =>
        terms.Count == 0 ? 0 : (double)terms.Count(inThese.Contains) / terms.Count;

    /// <summary>White space does not make another statement.</summary>
    private static string Plain(string statement) => WhiteSpace().Replace(statement.Trim(), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    /// <summary>The forms in which newsrooms own up: "Correction: …", "An earlier version of this article …", "This story was corrected on …".</summary>
    [GeneratedRegex(
        @"^\s*(correction|clarification|editor[’']s note|erratum)\b[^.]{0,40}:"
        + @"|\b(earlier|previous|original) version of (this|the) (article|story|report|piece)"
        + @"|\b(article|story|report|piece|headline) (has been|was) (corrected|amended|updated)\b"
        + @"|\bwe (wrongly|incorrectly|mistakenly) (said|stated|reported|wrote)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CorrectionLine();

    private sealed record NewStatement(ExtractedFact Fact, HashSet<string> Terms);
}
