namespace Bot.Alerts.Api;

/// <summary>Which key an endpoint takes; stands in its metadata.</summary>
/// <param name="Role">The lowest role.</param>
internal sealed record ApiRole(ApiKeyRole Role);
