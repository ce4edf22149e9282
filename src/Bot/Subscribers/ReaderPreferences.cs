namespace Bot.Subscribers;

/// <summary>What a reader wants to hear unasked, and when.</summary>
internal sealed record ReaderPreferences
{
    /// <summary>The <see cref="MostPerDay"/> of who wants as many alerts as there are.</summary>
    public const int NoDailyCap = int.MaxValue;

    /// <summary>As long as the reader says nothing else: all alerts, at any time, ten a day, and no digest.</summary>
    public static ReaderPreferences Default { get; } = new();

    /// <summary>The least severity of alerts that the reader wants: 0 all, 1 normal and major, 2 major only.</summary>
    public int LeastSeverity { get; init; }

    /// <summary>Alerts in 24 hours, not counting major ones; 0: major ones only.</summary>
    public int MostPerDay { get; init; } = 10;

    /// <summary>When nothing is to come that was not asked for at a set time; null: never.</summary>
    public (TimeOnly From, TimeOnly Until)? Quiet { get; init; }

    /// <summary>Whether major alerts come in quiet hours, too.</summary>
    public bool MajorOverrides { get; init; }

    /// <summary>The reader's time zone, as <see cref="ReaderZone"/> knows it; null: not told.</summary>
    public string? Zone { get; init; }

    /// <summary>How soon news of what is followed come.</summary>
    public NewsPace Pace { get; init; }

    /// <summary>The topic of a forum that news go to; null: the chat itself.</summary>
    public int? NewsThread { get; init; }

    /// <summary>When digests come, by time of day; each time once.</summary>
    public IReadOnlyList<DigestTime> Digests { get; init; } = [];

    /// <summary>The quiet hours by the reader's clock; null: none.</summary>
    public QuietHours? QuietHours =>
        Quiet is var (from, until) ? new QuietHours(from, until, Zone ?? ReaderZone.Default) : null;
}
