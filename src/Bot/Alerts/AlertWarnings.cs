using Briefing.Language;

namespace Bot.Alerts;

/// <summary>Looks an alert over before it goes out.</summary>
internal static class AlertWarnings
{
    /// <summary>Longer alerts are cut on lock screens, in UTF-16 units.</summary>
    public const int GoodLength = 140;

    /// <summary>For so long an alert on the same matter is remembered.</summary>
    public static readonly TimeSpan SimilarWithin = TimeSpan.FromMinutes(30);

    /// <summary>Of the words of the shorter alert, so many must stand in the other.</summary>
    private const double SimilarShare = 0.6;

    /// <summary>What there is to say about a revision.</summary>
    /// <param name="alert">The revision.</param>
    /// <param name="recent">Alerts that went out within <see cref="SimilarWithin"/>, newest first.</param>
    /// <param name="expected">How long sending takes; null when there is no limit.</param>
    public static IReadOnlyList<AlertWarning> For(
        AlertRevision alert, IReadOnlyList<AlertRevision> recent, TimeSpan? expected)
    {
        var warnings = new List<AlertWarning>();
        var text = alert.Content.Text;
        if (text.Length > GoodLength)
            warnings.Add(new AlertWarning.Long(text.Length));
        if (alert.Kind is not AlertKind.Retraction)
            warnings.AddRange(OfSources(alert.Content));
        var similar = alert.Kind is AlertKind.Original
            ? recent.FirstOrDefault(other => other.Number != alert.Number && AreSimilar(text, other.Content.Text))
            : null;
        if (similar is not null)
            warnings.Add(new AlertWarning.Similar(similar.Number, similar.StartedAt!.Value));
        var limit = TimeSpan.FromMinutes(alert.Content.SendByMinutes);
        if (!alert.IsAboutCopies && expected > limit)
            warnings.Add(new AlertWarning.TooSlow((long)(alert.AudienceSize!.Value * (limit / expected.Value))));
        if (alert.AudienceSize == 0)
            warnings.Add(new AlertWarning.NobodyToReach());
        return warnings;
    }

    private static IEnumerable<AlertWarning> OfSources(AlertContent content)
    {
        var sentences = SentenceSplitter.Split(content.Text).Select(place => place.Of(content.Text)).ToList();
        if (content.Link is null && sentences.All(sentence => AttributionFinder.Find(sentence) is null))
            yield return new AlertWarning.NoSource();
        foreach (var sentence in sentences.Where(sentence => AttributionFinder.Find(sentence) is null))
        {
            if (CountFinder.Find(sentence) is [var count, ..])
                yield return new AlertWarning.FigureWithoutSource(count.Span.Of(sentence));
        }
    }

    private static bool AreSimilar(string one, string other)
    {
        var (words, otherWords) = (Words(one), Words(other));
        var fewer = Math.Min(words.Count, otherWords.Count);
        return fewer > 0 && words.Intersect(otherWords).Count() >= SimilarShare * fewer;
    }

    private static HashSet<string> Words(string text) => SearchTerms.Of(text).ToHashSet(StringComparer.Ordinal);
}
