using System.Data.Common;
using System.Globalization;
using Bot.Facts;
using Bot.Storage;
using Briefing.Articles;
using Briefing.Facts;
using Dapper;

namespace Bot.Alerts;

/// <summary>The facts that alerts leave, so that questions about them are answered.</summary>
internal sealed class AlertFactStore(SearchIndexes indexes)
{
    /// <summary>Under this name the facts of alerts stand among the prepared ones; no file has it.</summary>
    private const string File = "alerts";

    /// <summary>The message has come, may have come, or is being sent.</summary>
    private const string IsCopy = "(o.state in (1, 2, 6) or (o.unknowns > 0 and o.state in (5, 7)))";

    /// <summary>Inside a transaction: ends the fact of the revision before, if there is one, and adds that of this one, if it leaves any.</summary>
    /// <param name="connection">The transaction's.</param>
    /// <param name="alert">The revision that is being sent.</param>
    /// <param name="before">The fact of what it corrects or withdraws; null: none.</param>
    /// <param name="added">The id and the topic of the new fact; null for a retraction.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ReplaceAsync(
        DbConnection connection, AlertRevision alert, Guid? before, (Guid Id, string Subject)? added, DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        await using var rows = new FactRowStore(connection, indexes);
        if (before is { } ended)
        {
            var (status, note) = alert.Kind is AlertKind.Retraction
                ? (FactStatus.Withdrawn, alert.Content.Text)
                : (FactStatus.Corrected, alert.Content.WhatWasWrong);
            await rows.EndAsync(ended, status, note, added?.Id, cancellationToken);
        }
        if (added is { } fact)
            await rows.AddAsync(fact.Id, File, FactOf(alert, fact.Subject, at), 0, at, cancellationToken);
        await rows.FlushAsync(cancellationToken);
        if (before is { } told)
            await SettleAsync(connection, alert, told, at, cancellationToken);
        await StoreRevision.ChangeAsync(connection, cancellationToken);
    }

    /// <summary>Who was given the fact, too, and has a copy of the alert hears of the correction with the copy, so only once.</summary>
    private static Task<int> SettleAsync(
        DbConnection connection, AlertRevision alert, Guid fact, DateTimeOffset at, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition($"""
            update facts_given set told_at = @At, due_at = null
            where fact_id = @Fact and told_at is null and (
                exists (
                    select 1 from alert_revisions r join outbox o on o.campaign = r.id and o.chat = facts_given.chat
                    where r.number = @Number and r.revision < @Revision and o.content_id is not null and {IsCopy})
                or exists (
                    select 1 from alert_revisions r
                    join alerts_held h on h.revision_id = r.id and h.chat = facts_given.chat
                    join outbox o on o.campaign = h.catch_up and o.chat = facts_given.chat
                    where r.number = @Number and r.revision < @Revision and {IsCopy}))
            """,
            new { At = at.ToUnixTimeMilliseconds(), Fact = fact, alert.Number, alert.Revision },
            cancellationToken: cancellationToken));

    /// <summary>After the commit.</summary>
    public void Forget() => indexes.Facts.Forget();

    private static PreparedFact FactOf(AlertRevision alert, string subject, DateTimeOffset at)
    {
        var claims = FactExtractor.Extract(new ArticleText(null, alert.Content.Text, at, null, null, null));
        var isUnverified = claims.Any(claim => claim.Status is FactStatus.Unverified or FactStatus.Disputed);
        return new PreparedFact(
            alert.Number.ToString(CultureInfo.InvariantCulture), StorableText.Of(subject), StorableText.Of(alert.Content.Text),
            isUnverified ? FactStatus.Unverified : FactStatus.Attributed, AlertTexts.SourceName(alert.Number))
        {
            Attribution = StorableText.OrNull(claims.Select(claim => claim.Attribution).FirstOrDefault(words => words is not null)),
            AsOf = DateOnly.FromDateTime(at.UtcDateTime),
            ApprovedBy = StorableText.Of(alert.Author.Name),
            SourceUrl = alert.Content.Link,
        };
    }
}
