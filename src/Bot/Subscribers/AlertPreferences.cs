namespace Bot.Subscribers;

/// <summary>What a reader wants of breaking alerts.</summary>
internal sealed record AlertPreferences
{
    /// <summary>As long as the reader says nothing else: all alerts, at any time, ten a day.</summary>
    public static AlertPreferences Default { get; } = new();

    /// <summary>The least severity that the reader wants: 0 all, 1 normal and major, 2 major only.</summary>
    public int LeastSeverity { get; init; }

    /// <summary>Alerts in 24 hours, not counting major ones; 0: major ones only.</summary>
    public int MostPerDay { get; init; } = 10;

    /// <summary>When nothing is to come; null: never.</summary>
    public QuietHours? QuietHours { get; init; }

    /// <summary>Whether major alerts come in quiet hours, too.</summary>
    public bool MajorOverrides { get; init; }

    /// <summary>Names of topics that the reader follows; none: everything.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Names of topics of which the reader wants to hear nothing unasked.</summary>
    public IReadOnlyList<string> MutedTopics { get; init; } = [];
}
