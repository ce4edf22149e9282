namespace Bot.Alerts;

/// <summary>Knows whom a revision is for, and how many that are.</summary>
internal sealed class AlertReach(
    AlertStore alerts, AudienceStore audience, CopyStore copies, AlertTopics topics, Conversations.Admins admins, TimeProvider clock)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>The readers that content is for.</summary>
    public async Task<AudienceQuery> QueryAsync(AlertContent content, CancellationToken cancellationToken)
    {
        var named = await topics.InAsync(content.Text, cancellationToken);
        var chosen = content.Audience is AlertAudience.Topics given ? given.Names : [];
        return new AudienceQuery(
            content.Audience, content.Severity,
            [.. chosen.Concat(named.Select(topic => topic.Name)).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>How many readers a revision is for: of a correction or retraction, those who have a copy.</summary>
    public async Task<long> CountAsync(AlertRevision alert, CancellationToken cancellationToken)
    {
        if (alert.IsAboutCopies)
            return await CountCopiesAsync(alert, cancellationToken);
        if (alert.Content.Audience is AlertAudience.Admins)
            return admins.Ids.Count;
        return await audience.CountAsync(
            await QueryAsync(alert.Content, cancellationToken), "", await CappedByAsync(alert.Id, cancellationToken), cancellationToken);
    }

    /// <summary>How many readers behind a key a revision is for.</summary>
    public async Task<long> CountAfterAsync(AlertRevision alert, string after, CancellationToken cancellationToken) =>
        alert.Content.Audience is AlertAudience.Admins
            ? 0
            : await audience.CountAsync(
                await QueryAsync(alert.Content, cancellationToken), after, await CappedByAsync(alert.Id, cancellationToken), cancellationToken);

    /// <summary>The campaigns that count towards readers' daily caps now, but for one.</summary>
    public async Task<IReadOnlyList<Guid>> CappedByAsync(Guid but, CancellationToken cancellationToken) =>
    [
        .. (await alerts.StartedSinceAsync(clock.GetUtcNow() - Day, cancellationToken))
            .Where(one => one.Id != but && one.Content.Severity is not AlertSeverity.Major)
            .Select(one => one.Id),
    ];

    private async Task<long> CountCopiesAsync(AlertRevision alert, CancellationToken cancellationToken)
    {
        var count = 0L;
        foreach (var earlier in (await alerts.RevisionsAsync(alert.Number, cancellationToken)).Where(one => one.Revision < alert.Revision))
            count += await copies.CountAsync(earlier.Id, cancellationToken);
        return count;
    }
}
