namespace Bot.Alerts;

/// <summary>How far the sending of a revision is.</summary>
/// <param name="Audience">How many it is for, as far as is known.</param>
/// <param name="Sent">How many have it.</param>
/// <param name="Blocked">How many chats take no messages any more.</param>
/// <param name="Failed">How many messages Telegram refused, or their fate is unknown.</param>
/// <param name="Missed">How many did not get it because it was taken back or too late.</param>
internal sealed record AlertProgress(long Audience, long Sent, long Blocked, long Failed, long Missed)
{
    /// <summary>How many wait for the end of their quiet hours.</summary>
    public long Held { get; init; }

    /// <summary>Messages a second, lately; null when that is not known.</summary>
    public double? Rate { get; init; }

    /// <summary>All of whom it is known what became of theirs.</summary>
    public long Done => Sent + Blocked + Failed + Missed + Held;

    /// <summary>From 0 to 1.</summary>
    public double Share => Audience > 0 ? Math.Min(1, (double)Done / Audience) : 0;

    /// <summary>How long it will take at this rate; null when that cannot be told.</summary>
    public TimeSpan? Left => Rate > 0 && Audience > Done ? TimeSpan.FromSeconds((Audience - Done) / Rate.Value) : null;
}
