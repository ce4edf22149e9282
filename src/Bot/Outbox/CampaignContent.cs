namespace Bot.Outbox;

/// <summary>What many chats get the same of.</summary>
/// <param name="Campaign">Names those messages; a chat has at most one of them.</param>
/// <param name="ContentId">What they say.</param>
/// <param name="Priority">What they are.</param>
/// <param name="SendBy">Not after this moment; null: however late.</param>
internal sealed record CampaignContent(Guid Campaign, Guid ContentId, OutboxPriority Priority, DateTimeOffset? SendBy);
