namespace Briefing.Summaries;

/// <summary>Fits a short briefing into its room: the fewer and shorter forms are tried until one fits.</summary>
internal static class ShortFit
{
    private const int FewestPoints = 2;

    /// <summary>
    /// The fullest form that fits: with as many points as there is room for; why it matters is shortened, then a point goes,
    /// then why it matters. The lead and what is not confirmed always stay.
    /// </summary>
    public static ShortBriefing Best(
        ShortBriefing bare, IReadOnlyList<BriefLine> points, int mostPoints, Func<ShortBriefing, bool> fits)
    {
        var whys = Whys(bare.WhyItMatters);
        var (most, fewest) = (Math.Min(mostPoints, points.Count), Math.Min(FewestPoints, points.Count));
        var tries = Counts(most, fewest).SelectMany(_ => whys, (count, why) => (count, why))
            .Concat(Counts(most, fewest).Select(count => (count, why: (BriefLine?)null)))
            .Concat(Counts(fewest - 1, 0).SelectMany(_ => whys.Append(null), (count, why) => (count, why)));
        return tries
            .Select(attempt => Fill(bare with { WhyItMatters = attempt.why }, points, attempt.count, fits))
            .FirstOrDefault(briefing => briefing is not null)
            ?? bare with { WhyItMatters = null };
    }

    private static IEnumerable<int> Counts(int most, int fewest) =>
        Enumerable.Range(0, Math.Max(0, most - fewest + 1)).Select(less => most - less);

    /// <summary>The briefing with exactly so many points, the most telling that fit together, or null when they do not.</summary>
    private static ShortBriefing? Fill(
        ShortBriefing bare, IReadOnlyList<BriefLine> points, int count, Func<ShortBriefing, bool> fits)
    {
        if (count == 0)
            return fits(bare) ? bare : null;
        var briefing = bare;
        foreach (var point in points)
        {
            var fuller = With(briefing, point);
            if (!fits(fuller))
                continue;
            briefing = fuller;
            if (briefing.Points.Count == count)
                return briefing;
        }
        return null;
    }

    /// <summary>Points stand in the order of their articles and of their places, so that a caveat follows what it limits.</summary>
    private static ShortBriefing With(ShortBriefing briefing, BriefLine point) => briefing with
    {
        Points =
        [
            .. briefing.Points.Append(point)
                .OrderByDescending(line => line.Fact.Source.Published)
                .ThenBy(line => line.Fact.Source.ArticleId)
                .ThenBy(line => line.Fact.Source.Ordinal),
        ],
    };

    private static List<BriefLine?> Whys(BriefLine? why) =>
        why is null ? [] : [.. StatementTrimmer.Forms(why.Fact.Statement).Select(form => new BriefLine(form, why.Fact))];
}
