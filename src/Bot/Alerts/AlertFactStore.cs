using System.Data.Common;
using System.Globalization;
using Bot.Facts;
using Bot.Storage;
using Briefing.Articles;
using Briefing.Facts;

namespace Bot.Alerts;

/// <summary>The facts that alerts leave, so that questions about them are answered.</summary>
internal sealed class AlertFactStore(SearchIndexes indexes)
{
    /// <summary>Under this name the facts of alerts stand among the prepared ones; no file has it.</summary>
    private const string File = "alerts";

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
        await StoreRevision.ChangeAsync(connection, cancellationToken);
    }

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
