using System.Text.RegularExpressions;
using Briefing.Articles;
using Briefing.Language;

namespace Briefing.Facts;

/// <summary>Tells which day a statement speaks of.</summary>
internal sealed partial class StatementDays
{
    private const int LongestBound = 12;

    private readonly DateOnly? articleDay;
    private readonly IReadOnlyList<DateMention> days;

    public StatementDays(ArticleText article)
    {
        articleDay = article.Published is { } published ? DateOnly.FromDateTime(published.Date) : null;
        var mentions = articleDay is { } day ? DateFinder.Find(article.Text, day) : Absolute(article.Text);
        days = [.. mentions.Where(mention => mention.Earliest == mention.Latest && !IsBound(article.Text, mention.Span.Start))];
    }

    /// <summary>The first single day that is named at the place, else the article's day, else null.</summary>
    public DateOnly? DayOf(TextSpan place) =>
        days.FirstOrDefault(mention => place.Contains(mention.Span))?.Earliest ?? articleDay;

    /// <summary>Whether the day only bounds a stretch of time ("until Monday", "since 5 March"), so that nothing is said to happen on it.</summary>
    private static bool IsBound(string text, int start) =>
        Bound().IsMatch(text.AsSpan(Math.Max(0, start - LongestBound), Math.Min(start, LongestBound)));

    [GeneratedRegex(@"\b(?:until|till|since|before|after|by|from|between|than)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex Bound();

    /// <summary>Without a day of publication only those dates count that do not depend on it.</summary>
    private static IEnumerable<DateMention> Absolute(string text) =>
        DateFinder.Find(text, new DateOnly(2000, 3, 1)).Intersect(DateFinder.Find(text, new DateOnly(2011, 10, 20)));
}
