using Briefing.Stories;

namespace Briefing.Summaries;

/// <summary>A topic's running story on one phone screen.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Headline">The main article's headline, or null when it has none.</param>
/// <param name="Lead">What has happened, in one sentence.</param>
/// <param name="WhyItMatters">One line, or null when nothing stored tells.</param>
/// <param name="Points">Up to three lines more.</param>
/// <param name="NotConfirmed">What nobody has checked or somebody denies, and figures that differ by source.</param>
/// <param name="Corrections">Facts of these sources that were wrong, each with what was wrong in it.</param>
public sealed record ShortBriefing(
    Topic Topic,
    string? Headline,
    BriefLine Lead,
    BriefLine? WhyItMatters,
    IReadOnlyList<BriefLine> Points,
    IReadOnlyList<BriefLine> NotConfirmed,
    IReadOnlyList<Facts.Fact> Corrections)
{
    /// <summary>All lines in the order in which they are shown.</summary>
    public IEnumerable<BriefLine> Lines =>
        new[] { Lead }.Concat(WhyItMatters is null ? [] : [WhyItMatters]).Concat(Points).Concat(NotConfirmed);
}
