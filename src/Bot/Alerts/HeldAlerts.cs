using Bot.Gateway;

namespace Bot.Alerts;

/// <summary>Alerts that came in a reader's quiet hours, which are over.</summary>
/// <param name="Chat">The reader.</param>
/// <param name="Numbers">The alerts, oldest first.</param>
/// <param name="WantsNews">Whether the reader still takes messages and wants any.</param>
/// <param name="Language">IETF tag of the language that the reader is written to; null: not known.</param>
internal sealed record HeldAlerts(ChatKey Chat, IReadOnlyList<long> Numbers, bool WantsNews, string? Language);
