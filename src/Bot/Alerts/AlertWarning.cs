namespace Bot.Alerts;

/// <summary>Something about an alert that its author should look at again. It can be sent all the same.</summary>
internal abstract record AlertWarning
{
    /// <summary>Phones cut it.</summary>
    internal sealed record Long(int Length) : AlertWarning;

    /// <summary>It does not say who says so, and leads nowhere.</summary>
    internal sealed record NoSource : AlertWarning;

    /// <summary>It gives a figure without saying whose it is.</summary>
    internal sealed record FigureWithoutSource(string Figure) : AlertWarning;

    /// <summary>Another alert says much the same and went out a short while ago.</summary>
    internal sealed record Similar(long Number, DateTimeOffset SentAt) : AlertWarning;

    /// <summary>At the present rate its send-by time is over before all have it.</summary>
    /// <param name="InTime">How many get it in time.</param>
    internal sealed record TooSlow(long InTime) : AlertWarning;

    /// <summary>It would reach nobody.</summary>
    internal sealed record NobodyToReach : AlertWarning;
}
