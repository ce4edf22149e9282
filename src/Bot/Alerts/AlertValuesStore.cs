using Bot.Storage;
using Dapper;

namespace Bot.Alerts;

/// <summary>A revision as the parameters of a statement.</summary>
internal static class AlertValuesStore
{
    /// <summary>Every column by its name; the values of text columns are storable.</summary>
    public static DynamicParameters Of(AlertRevision revision)
    {
        var content = revision.Content;
        var values = new DynamicParameters(new
        {
            revision.Id,
            revision.EditCampaign,
            revision.Number,
            revision.Revision,
            Kind = revision.Kind.ToString(),
            Status = revision.Status.ToString(),
            revision.Version,
            revision.Hash,
            Author = StorableText.Key(revision.Author.Id),
            AuthorName = StorableText.Of(revision.Author.Name),
            CreatedAt = revision.CreatedAt.ToUnixTimeMilliseconds(),
            revision.AudienceSize,
            IsReleased = Number(revision.IsReleased),
            IsPaused = Number(revision.IsPaused),
            StartedAt = revision.StartedAt?.ToUnixTimeMilliseconds(),
            FinishedAt = revision.FinishedAt?.ToUnixTimeMilliseconds(),
            Stage = (long)revision.Stage,
            revision.Reached,
            revision.RestOf,
            ProgressChat = revision.Progress?.Chat.ToString(),
            ProgressMessage = revision.Progress?.MessageId,
        });
        values.AddDynamicParams(new
        {
            Text = StorableText.Of(content.Text),
            WhatWasWrong = StorableText.OrNull(content.WhatWasWrong),
            Link = StorableText.OrNull(content.Link?.OriginalString),
            content.Photo,
            Severity = (long)content.Severity,
            Audience = StorableText.Of(content.Audience.Write()),
            IsSilent = Number(content.IsSilent),
            ScheduledAt = content.ScheduledAt?.ToUnixTimeMilliseconds(),
            SendByMinutes = (long)content.SendByMinutes,
        });
        return values;
    }

    private static long Number(bool value) => value ? 1 : 0;
}
