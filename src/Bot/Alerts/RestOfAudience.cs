namespace Bot.Alerts;

/// <summary>Knows where a correction goes on with the readers of what it took the place of.</summary>
internal static class RestOfAudience
{
    /// <summary>The stage that follows those from whom a copy was withheld, and where it begins.</summary>
    /// <param name="alert">The correction.</param>
    /// <param name="earlier">The revisions before it.</param>
    public static (FanOutStage Stage, string Reached) Of(AlertRevision alert, IReadOnlyList<AlertRevision> earlier)
    {
        var chain = earlier
            .Where(one => one.Id == alert.RestOf || one.RestOf == alert.RestOf)
            .Where(one => one.Stage is FanOutStage.Readers or FanOutStage.Done)
            .ToList();
        return chain.Count == 0 || chain.Any(one => one.Stage is FanOutStage.Done)
            ? (FanOutStage.Done, "")
            : (FanOutStage.Readers, chain.Select(one => one.Reached).Max(StringComparer.Ordinal)!);
    }
}
