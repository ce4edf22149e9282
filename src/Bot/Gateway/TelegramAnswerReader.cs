using System.Net;
using System.Text.Json;

namespace Bot.Gateway;

/// <summary>Reads what the Bot API answers: <c>{"ok":true,"result":…}</c> or <c>{"ok":false,"error_code":…,"description":…,"parameters":…}</c>.</summary>
internal static class TelegramAnswerReader
{
    private const long LongestWaitSeconds = 7 * 24 * 60 * 60;

    /// <summary>Deeper than any update is read later, so that one that is too deep keeps no other from being read.</summary>
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1_000 };

    /// <summary>
    /// The answer in a body. A 200 that cannot be read counts as done: Telegram answers 200 only when it has carried the call out.
    /// A 200 that says <c>"ok":false</c>, as some emulators send, is a refusal.
    /// </summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">The body; empty when it broke off.</param>
    public static TelegramAnswer Read(HttpStatusCode status, ReadOnlySpan<byte> body)
    {
        var root = Parse(body);
        if (status is not HttpStatusCode.OK)
            return Refusal((int)status, root);
        return Property(root, "ok").ValueKind is JsonValueKind.False
            ? Refusal((int)HttpStatusCode.BadRequest, root)
            : new TelegramAnswer.Done(Property(root, "result"));
    }

    /// <summary>A property of an object; undefined when it is missing or <paramref name="parent"/> is no object.</summary>
    public static JsonElement Property(JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;

    /// <summary>A whole number, or null.</summary>
    public static long? Number(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    private static JsonElement Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonElement.Parse(body, Deep);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static TelegramAnswer.Refused Refusal(int status, JsonElement root)
    {
        var parameters = Property(root, "parameters");
        var code = Number(Property(root, "error_code"));
        return new TelegramAnswer.Refused(code is >= 100 and <= 999 ? (int)code : status, Text(Property(root, "description")))
        {
            RetryAfter = Number(Property(parameters, "retry_after")) is { } seconds
                ? TimeSpan.FromSeconds(Math.Clamp(seconds, 1, LongestWaitSeconds))
                : null,
            MigratedTo = Number(Property(parameters, "migrate_to_chat_id")),
        };
    }

    private static string Text(JsonElement value)
    {
        try
        {
            return value.ValueKind is JsonValueKind.String ? value.GetString()! : "";
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which JSON can spell and .NET does not read.
            return "";
        }
    }
}
