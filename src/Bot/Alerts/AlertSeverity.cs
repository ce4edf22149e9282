namespace Bot.Alerts;

/// <summary>How much an alert matters; stored as a number.</summary>
internal enum AlertSeverity
{
    /// <summary>Comes without a sound.</summary>
    Minor = 0,
    /// <summary>As most do.</summary>
    Normal = 1,
    /// <summary>Beyond the daily cap, and in quiet hours where the reader allows it.</summary>
    Major = 2,
}
