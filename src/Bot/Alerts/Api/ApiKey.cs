namespace Bot.Alerts.Api;

/// <summary>A key, without its secret.</summary>
/// <param name="Id">Names it, 12 characters of 0-9 a-f.</param>
/// <param name="Name">Who uses it, as the history of alerts shows it.</param>
/// <param name="Role">What it may do.</param>
/// <param name="CreatedAt">When it was made.</param>
internal sealed record ApiKey(string Id, string Name, ApiKeyRole Role, DateTimeOffset CreatedAt)
{
    /// <summary>A name has at most so many characters.</summary>
    public const int MaxNameLength = 100;

    /// <summary>When it was last used, up to a minute earlier than that; null: never.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Since when it is taken no more; null: it is taken.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>As the author or approver of alerts.</summary>
    public AlertActor Actor => new($"api:{Id}", Name);
}
