using System.Globalization;
using System.Text.RegularExpressions;
using Briefing.Facts;
using Briefing.Language;
using Briefing.Stories;

namespace Briefing.Summaries;

/// <summary>A number in a fact with what it counts and what is said of it.</summary>
internal sealed partial class Figure
{
    private const int WordsAround = 2;

    private readonly string counted;
    private readonly HashSet<string> said;
    private readonly HashSet<string> places;
    private readonly string? speaker;

    private Figure(Fact fact, CountMention count, List<Token> content)
    {
        Fact = fact;
        Value = count.Value;
        counted = Tokenizer.TermOf(count.Counted!.Split(' ')[^1]);
        var around = content.Where(token => token.Span.End <= count.Span.Start && IsOneClause(fact.Statement, token.Span.End, count.Span.Start)).TakeLast(1)
            .Concat(content.Where(token => token.Span.Start >= count.Span.End).Take(WordsAround))
            .ToList();
        said = [.. around.Where(token => !token.IsCapitalised).Select(token => token.Term)];
        places = [.. around.Where(token => token.IsCapitalised && token.Span.Start > 0).Select(token => token.Term)];
        speaker = fact.Attribution is null ? null : AttributionFinder.Find(fact.Statement)?.Source ?? fact.Attribution;
    }

    /// <summary>Where it stands.</summary>
    public Fact Fact { get; }

    /// <summary>The number.</summary>
    public decimal Value { get; }

    /// <summary>All figures of a fact that count something; none of what happened in another year than it was reported.</summary>
    public static IEnumerable<Figure> Of(Fact fact)
    {
        if (fact.Source.Published is { } published && Year().Matches(fact.Statement).Any(year => year.Value != Written(published.Year)))
            return [];
        var all = CountFinder.Find(fact.Statement);
        var counts = all.Where(count => !string.IsNullOrWhiteSpace(count.Counted) && !Others().IsMatch(count.Counted)).ToList();
        if (counts.Count == 0)
            return [];
        var attribution = AttributionFinder.Find(fact.Statement)?.Span ?? default;
        var content = Tokenizer.Tokenize(fact.Statement)
            .Where(token => token is { IsNumber: false, IsStopWord: false } && !token.Span.Overlaps(attribution))
            .Where(token => !all.Any(count => count.Span.Overlaps(token.Span)))
            .ToList();
        return counts.Select(count => new Figure(fact, count, content));
    }

    /// <summary>Whether another source gives another number for the same: the same is counted, the same said of it, and not of another place.</summary>
    public bool Contradicts(Figure other) =>
        Value != other.Value
        && string.Equals(counted, other.counted, StringComparison.Ordinal)
        && said.Overlaps(other.said)
        && (places.Count == 0 && other.places.Count == 0 || places.Overlaps(other.places))
        && (speaker ?? other.speaker) is not null
        && !HasVoiceOf(other);

    private bool HasVoiceOf(Figure other) =>
        speaker is null && other.speaker is null
            ? Fact.Source.ArticleId == other.Fact.Source.ArticleId
            : speaker is not null && other.speaker is not null && IsShortFor(speaker, other.speaker);

    /// <summary>"the ministry" is how a text goes on to call "the Interior Ministry".</summary>
    private static bool IsShortFor(string one, string other)
    {
        var (plain, otherPlain) = (PlainName.Of(one), PlainName.Of(other));
        return plain.EndsWith(otherPlain, StringComparison.Ordinal) || otherPlain.EndsWith(plain, StringComparison.Ordinal);
    }

    /// <summary>"316 others" are more of what was counted before, not another count of it.</summary>
    [GeneratedRegex(@"\b(?:others?|more|further|additional)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    private static string Written(int year) => year.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?:19|20)\d\d\b(?!,\d)")]
    private static partial Regex Year();

    private static bool IsOneClause(string statement, int start, int end)
    {
        var between = statement.AsSpan(start, end - start);
        return !between.ContainsAny(',', ';') && !between.Contains(" and ", StringComparison.Ordinal);
    }
}
