using Briefing.Language;
using Briefing.Stories;

namespace Briefing.Summaries;

/// <summary>Composes the timeline of a topic: what each article opened with, and what it dates to another day.</summary>
public static class TimelineComposer
{
    private const int MostEntries = 12;
    private const int MostOfOneDay = 3;
    private const int LineWords = 30;
    private const double MostOverlap = 0.6;

    /// <summary>A longer silence than this is shown as a gap.</summary>
    private static readonly TimeSpan ShownGap = TimeSpan.FromDays(7);

    /// <summary>The timeline; without entries when the material tells nothing about the topic.</summary>
    public static TimelineBriefing Compose(BriefingMaterial material)
    {
        var story = TopicStory.Newest(material);
        var candidates = material.Articles.SelectMany(article => Dated(article, story)).ToList();
        var chosen = new List<Candidate>();
        foreach (var candidate in candidates.OrderByDescending(candidate => candidate.IsLead).ThenByDescending(candidate => candidate.When))
        {
            if (chosen.Count(other => other.Day == candidate.Day) < MostOfOneDay && !chosen.Exists(other => Repeats(candidate, other)))
                chosen.Add(candidate);
        }
        var ordered = chosen.Take(MostEntries)
            .OrderBy(candidate => candidate.Day ?? DateOnly.MaxValue)
            .ThenBy(candidate => candidate.When)
            .ThenBy(candidate => candidate.Line.Fact.Source.Ordinal);
        return new TimelineBriefing(material.Topic, WithGaps([.. ordered]), material.Corrections);
    }

    private static IEnumerable<Candidate> Dated(SourceArticle article, TopicStory story)
    {
        DateOnly? articleDay = article.Published is { } moment ? DateOnly.FromDateTime(moment.Date) : null;
        var lead = story.IsMainlyAbout(article) ? story.LeadOf(article) : null;
        foreach (var fact in article.Facts.Where(TopicStory.Telling))
        {
            var isLead = fact == lead;
            var isDated = fact.AsOf is not null && fact.AsOf != articleDay && story.IsOfTopic(fact, article) && TopicStory.StandsAlone(fact);
            if (!isLead && !isDated)
                continue;
            var text = StatementTrimmer.Forms(fact.Statement).FirstOrDefault(form => WordCount.Of(form) <= LineWords)
                ?? (isLead ? fact.Statement : null);
            if (text is not null)
                yield return new Candidate(fact.AsOf ?? articleDay, new BriefLine(text, fact), article.When, isLead);
        }
    }

    private static bool Repeats(Candidate one, Candidate other)
    {
        var (terms, others) = (Terms(one), Terms(other));
        var shared = terms.Count(others.Contains);
        return shared > MostOverlap * Math.Min(terms.Count, others.Count)
            && !DifferingFigures.Differ(one.Line.Fact, other.Line.Fact);
    }

    private static HashSet<string> Terms(Candidate candidate) =>
        SearchTerms.Of(candidate.Line.Text).ToHashSet(StringComparer.Ordinal);

    private static List<TimelineEntry> WithGaps(List<Candidate> ordered)
    {
        var entries = new List<TimelineEntry>(ordered.Count);
        DateOnly? before = null;
        foreach (var candidate in ordered)
        {
            var gap = candidate.Day is { } day && before is { } last ? TimeSpan.FromDays(day.DayNumber - last.DayNumber - 1) : TimeSpan.Zero;
            entries.Add(new TimelineEntry(candidate.Day, candidate.Line, gap > ShownGap ? gap : null));
            before = candidate.Day ?? before;
        }
        return entries;
    }

    private sealed record Candidate(DateOnly? Day, BriefLine Line, DateTimeOffset When, bool IsLead);
}
