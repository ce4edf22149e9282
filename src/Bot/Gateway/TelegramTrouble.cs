namespace Bot.Gateway;

/// <summary>
/// Decides how long to wait after a call that failed, and says so in the log once for each kind of trouble, not once for each try.
/// For one loop; not for use from several threads.
/// </summary>
/// <param name="purpose">What does not work meanwhile ("receiving updates").</param>
internal sealed partial class TelegramTrouble(string purpose, TimeProvider time, ILogger logger)
{
    /// <summary>The first wait, and the least: asked again sooner, Telegram gives one update at a time.</summary>
    public static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest wait between two tries, and the one while the token is refused.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan ConflictWait = TimeSpan.FromSeconds(3);

    private string? kind;
    private int tries;

    /// <summary>Waits as the answer asks for.</summary>
    /// <param name="answer">Not a usable one.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task WaitAsync(TelegramAnswer answer, CancellationToken cancellationToken)
    {
        switch (answer)
        {
            case TelegramAnswer.Refused { Code: 429 } refused:
                var wait = refused.RetryAfter ?? TimeSpan.FromSeconds(1);
                Tell("429", () => LogTooMany(purpose, wait.TotalSeconds));
                return Task.Delay(wait, time, cancellationToken);
            case TelegramAnswer.Refused { Code: 401 } or TelegramAnswer.Refused { Code: 404, Description: "Not Found" }:
                Tell("token", () => LogTokenRefused(purpose));
                return Task.Delay(LongestWait, time, cancellationToken);
            case TelegramAnswer.Refused { Code: 409 }:
                Tell("conflict", () => LogConflict(purpose));
                return Task.Delay(Jittered(ConflictWait), time, cancellationToken);
            default:
                var (trouble, reason) = Reason(answer);
                return WaitAsync(trouble, () => LogFails(purpose, reason), cancellationToken);
        }
    }

    /// <summary>Waits after a failure of our own, longer each time.</summary>
    /// <param name="trouble">Which trouble it is.</param>
    /// <param name="log">Says so.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task WaitAsync(string trouble, Action log, CancellationToken cancellationToken)
    {
        Tell(trouble, log);
        return Task.Delay(NextWait(), time, cancellationToken);
    }

    /// <summary>Forgets the trouble.</summary>
    public void IsOver()
    {
        if (kind is not null)
            LogWorksAgain(purpose);
        kind = null;
        tries = 0;
    }

    private void Tell(string trouble, Action log)
    {
        if (kind == trouble)
            return;
        kind = trouble;
        tries = 0;
        log();
    }

    private TimeSpan NextWait()
    {
        var wait = ShortestWait * (1 << Math.Min(tries++, 10));
        return wait < LongestWait ? Jittered(wait) : LongestWait;
    }

    /// <summary>Up to a half longer, so that many who lost the same server do not come back at once.</summary>
    private static TimeSpan Jittered(TimeSpan wait) => wait * (1 + (Random.Shared.NextDouble() / 2));

    private static (string Trouble, string Reason) Reason(TelegramAnswer answer) => answer switch
    {
        TelegramAnswer.Unanswered unanswered => ("unanswered", unanswered.Reason),
        TelegramAnswer.Refused { Description: "" } refused => ($"status {refused.Code}", $"status {refused.Code}"),
        TelegramAnswer.Refused refused => ($"status {refused.Code}", refused.Description),
        _ => ("unreadable", "the answer cannot be read"),
    };

    [LoggerMessage(LogLevel.Warning, "Telegram: {Purpose} fails: {Reason}; it is tried again until it works")]
    private partial void LogFails(string purpose, string reason);

    [LoggerMessage(LogLevel.Warning, "Telegram: {Purpose} has to wait {Seconds} s, says Telegram")]
    private partial void LogTooMany(string purpose, double seconds);

    [LoggerMessage(LogLevel.Error,
        "Telegram: {Purpose} fails: the token is refused; set Telegram__Token to the one that @BotFather gives")]
    private partial void LogTokenRefused(string purpose);

    [LoggerMessage(LogLevel.Error,
        "Telegram: {Purpose} fails: another program is asking for this bot's updates with the same token; "
        + "stop it or give this bot its own token")]
    private partial void LogConflict(string purpose);

    [LoggerMessage(LogLevel.Information, "Telegram: {Purpose} works again")]
    private partial void LogWorksAgain(string purpose);
}
