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
        for (var count = Math.Min(mostPoints, points.Count); count >= Math.Min(FewestPoints, points.Count); count--)
        {
            foreach (var why in whys.OfType<BriefLine>())
            {
                if (Fill(bare with { WhyItMatters = why }, points, count, fits) is { } full)
                    return full;
            }
        }
        for (var count = Math.Min(mostPoints, points.Count); count > 0; count--)
        {
            if (Fill(bare with { WhyItMatters = null }, points, count, fits) is { } full)
                return full;
        }
        return whys.Select(why => bare with { WhyItMatters = why }).FirstOrDefault(fits) ?? bare with { WhyItMatters = null };
    }

    /// <summary>The briefing with exactly so many points, the most telling that fit together, or null when they do not.</summary>
    private static ShortBriefing? Fill(
        ShortBriefing bare, IReadOnlyList<BriefLine> points, int count, Func<ShortBriefing, bool> fits)
    {
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
        return count == 0 && fits(bare) ? bare : null;
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

    private static List<BriefLine?> Whys(BriefLine? why) => why is null
        ? [null]
        : [.. StatementTrimmer.Forms(why.Fact.Statement).Select(form => new BriefLine(form, why.Fact)), null];
}
