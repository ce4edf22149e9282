using Bot.Gateway;

namespace Bot.Alerts;

/// <summary>Alerts that came in a reader's quiet hours, which are over.</summary>
/// <param name="Chat">The reader.</param>
/// <param name="Numbers">The alerts, oldest first.</param>
/// <param name="WantsNews">Whether the reader still takes messages and wants any.</param>
internal sealed record HeldAlerts(ChatKey Chat, IReadOnlyList<long> Numbers, bool WantsNews);
