using Briefing.Stories;

namespace Briefing.Summaries;

/// <summary>What happened to a topic, day by day.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Entries">Oldest first; entries without a day come last. Empty when nothing is known.</param>
/// <param name="Corrections">Facts of these sources that were wrong, each with what was wrong in it.</param>
public sealed record TimelineBriefing(
    Topic Topic, IReadOnlyList<TimelineEntry> Entries, IReadOnlyList<Facts.Fact> Corrections);

/// <summary>One line of a timeline.</summary>
/// <param name="Day">The day it tells of, or null when the source tells none.</param>
/// <param name="Line">What happened.</param>
/// <param name="Gap">The days between it and the entry before, of which nothing is told, when they are many; else null.</param>
public sealed record TimelineEntry(DateOnly? Day, BriefLine Line, TimeSpan? Gap);
