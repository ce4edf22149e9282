namespace Briefing.Answers;

/// <summary>Which candidates stand next to one another in the same version of the same article.</summary>
internal sealed class Neighbourhood
{
    /// <summary>How many places around a statement count as near.</summary>
    public const int Reach = 3;

    private const double ShownReach = 4;
    private const int ParagraphGap = 2;

    private readonly Dictionary<(Guid Article, int Ordinal), StatementMatch> places;
    private readonly (Guid Article, int Ordinal)? lastShown;

    public Neighbourhood(IReadOnlyList<StatementMatch> matches, IReadOnlyList<Guid> shown)
    {
        places = new(matches.Count);
        foreach (var match in matches)
        {
            var source = match.Statement.Fact.Source;
            if (source.ArticleId is not { } article)
                continue;
            places[(article, source.Ordinal)] = match;
            if (shown.Count > 0 && match.Statement.Fact.Id == shown[0])
                lastShown = (article, source.Ordinal);
        }
        foreach (var match in matches)
        {
            if (match.Statement.Fact.Source is { ArticleId: { } article } source)
                match.Neighbours = Around(article, source.Ordinal);
        }
    }

    /// <summary>The statement so many places behind (or, negative, before) another, at most <see cref="Reach"/>; or null.</summary>
    public static StatementMatch? At(StatementMatch match, int offset) =>
        match.Neighbours is { Length: > 0 } around ? around[offset + Reach] : null;

    /// <summary>How well a statement nearby holds a term; sentences further away count less.</summary>
    public static double NearStrength(StatementMatch match, int term)
    {
        var best = 0.0;
        for (var offset = 1; offset <= Reach; offset++)
        {
            var strength = Math.Max(At(match, -offset)?.Strength[term] ?? 0, At(match, offset)?.Strength[term] ?? 0);
            best = Math.Max(best, strength * (1 - 0.2 * offset));
        }
        return best;
    }

    /// <summary>The candidates of the statement's paragraph without a gap, itself among them, in reading order.</summary>
    public static List<StatementMatch> Paragraph(StatementMatch match)
    {
        var first = match;
        while (At(first, -1) is { } before && IsOneParagraph(before, first))
            first = before;
        List<StatementMatch> paragraph = [first];
        while (At(paragraph[^1], 1) is { } after && IsOneParagraph(paragraph[^1], after))
            paragraph.Add(after);
        return paragraph;
    }

    /// <summary>Between sentences of a paragraph stands one blank at most, between paragraphs more.</summary>
    private static bool IsOneParagraph(StatementMatch first, StatementMatch second) =>
        first.Statement.Fact.Source.Place is { } one && second.Statement.Fact.Source.Place is { } other && other.Start - one.End < ParagraphGap;

    /// <summary>How near a statement stands to the one shown last: 1 for the next sentence, less before it than behind it.</summary>
    public double AfterShown(StatementMatch match)
    {
        if (lastShown is not { } last || match.Statement.Fact.Source.ArticleId != last.Article)
            return 0;
        var distance = match.Statement.Fact.Source.Ordinal - last.Ordinal;
        return distance switch
        {
            0 => 0.8,
            > 0 => 1 / (1 + (distance - 1) / ShownReach),
            _ => 0.6 / (1 + (-distance - 1) / ShownReach),
        };
    }

    private StatementMatch?[] Around(Guid article, int ordinal)
    {
        var around = new StatementMatch?[2 * Reach + 1];
        for (var offset = -Reach; offset <= Reach; offset++)
            around[offset + Reach] = places.GetValueOrDefault((article, ordinal + offset));
        return around;
    }
}
