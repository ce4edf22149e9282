namespace Bot.Outbox;

/// <summary>What one run of the dispatcher decides with. Made anew with each right to send.</summary>
/// <param name="Window">What is in memory.</param>
/// <param name="Plan">What is sent next.</param>
/// <param name="Results">What an answer means.</param>
/// <param name="Rules">What is sent again.</param>
/// <param name="Outage">Whether anything gets through.</param>
/// <param name="Pacer">The budget over all chats.</param>
internal sealed record DispatchTools(
    SendWindow Window, DispatchPlan Plan, ResultReader Results, RetryRules Rules, Outage Outage, SendPacer Pacer)
{
    /// <summary>Fresh ones, with the budgets of the settings.</summary>
    public static DispatchTools Create(DeliveryOptions options, TimeProvider clock, ILoggerFactory logs)
    {
        var pacer = new SendPacer(clock, options.MessagesPerSecond);
        var chats = new ChatPaces(clock, options);
        var window = new SendWindow();
        var rules = new RetryRules(clock, Random.Shared);
        var outage = new Outage(clock, rules);
        return new DispatchTools(
            window,
            new DispatchPlan(pacer, chats, window, clock),
            new ResultReader(pacer, chats, rules, outage, clock, logs.CreateLogger<ResultReader>()),
            rules, outage, pacer);
    }
}
