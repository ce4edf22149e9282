using Briefing.Stories;

namespace Briefing.Summaries;

/// <summary>The basics of a topic: a box of up to five questions, each with one or two plain sentences.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Items">In the order in which they are shown; empty when nothing is known.</param>
/// <param name="Corrections">Facts of these sources that were wrong, each with what was wrong in it.</param>
public sealed record BasicsBriefing(
    Topic Topic, IReadOnlyList<BasicsItem> Items, IReadOnlyList<Facts.Fact> Corrections);

/// <summary>One question of the basics.</summary>
/// <param name="Kind">Which question.</param>
/// <param name="AskedAs">The explainer box's own wording, or null when no box asks it.</param>
/// <param name="Lines">The answer, in order; 1 or more.</param>
public sealed record BasicsItem(BasicQuestion Kind, string? AskedAs, IReadOnlyList<BriefLine> Lines);
