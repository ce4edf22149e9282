namespace Bot.Alerts.Api;

/// <summary>What programs are told in words.</summary>
internal static class ApiTexts
{
    public const string NoKey = "Send the header \"Authorization: Bearer KEY\". \"api-key create\" makes keys.";

    public const string BadKey = "The key is unknown, revoked or not written as a key is.";

    public const string NotFound = "There is nothing at this address. /api/openapi.json lists what there is.";

    public const string NoSuchMethod = "The header Allow lists the methods.";

    public const string NotJson = "Send a JSON object, and the header \"Content-Type: application/json\".";

    public const string Failed = "It is in the log. The request may be sent again.";

    public const string NoStore = "The request may be sent again a little later.";

    public const string Busy = "Look at the alert as it is now, and ask again.";

    public const string KeyReused = "An earlier request with this idempotency key asked for something else. Use a new key for a new alert.";

    public const string IdempotencyKey = "allowed: 1 to 200 visible ASCII characters";

    public const string Unknown = "unknown: there is no such property";

    /// <summary>What stands with field errors.</summary>
    public const string Fields = "See errors for each field and what is allowed there.";

    public static string NoAlert(long number) => $"There is no alert {number}.";

    public static string TooLarge(int bytes) => $"A body has at most {bytes:N0} bytes.";

    public static string RoleTooLow(ApiKeyRole has, ApiKeyRole needed) =>
        $"The key may {Word(has)}; this takes a key that may {Word(needed)}.";

    public static string NotYours(ApiKeyRole has) => $"A key that may {Word(has)} does this only with what it drafted itself.";

    public static string Changed(string hash) => $"Look at it as it is now (hash {hash}) and decide anew.";

    public static string Wait(TimeSpan wait) => $"Wait {Math.Ceiling(wait.TotalSeconds):N0} seconds.";

    public static string Allowed(string what) => $"allowed: {what}";

    /// <summary>Of another type, broken, or given twice.</summary>
    public static string Unreadable(string what) => $"cannot be read; allowed, once: {what}";

    /// <summary>A warning's name.</summary>
    public static string WarningCode(AlertWarning warning) => warning switch
    {
        AlertWarning.Long => "long",
        AlertWarning.NoSource => "no-source",
        AlertWarning.FigureWithoutSource => "figure-without-source",
        AlertWarning.TooSlow => "too-slow",
        AlertWarning.Similar => "similar-alert",
        _ => "nobody-to-reach",
    };

    private static string Word(ApiKeyRole role) => role.ToString().ToLowerInvariant();
}
