using System.Buffers;
using System.Text.Json;

namespace Benchmarks.BotApi;

/// <summary>An answer of the fake server: the status, which is also the error's code, and the JSON body.</summary>
internal sealed record ApiAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>The answer to calls that only succeed.</summary>
    public static readonly ApiAnswer True = new(200, """{"ok":true,"result":true}"""u8.ToArray());

    /// <summary>The answer to getMe.</summary>
    public static readonly ApiAnswer Me = new(200, """
        {"ok":true,"result":{"id":100,"is_bot":true,"first_name":"Measured","username":"measured_bot","can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":false}}
        """u8.ToArray());

    /// <summary>The message as it was sent.</summary>
    public static ApiAnswer Sent(long chat, long messageId, string text, long unixSeconds) => Written(200, json =>
    {
        json.WriteBoolean("ok", true);
        json.WriteStartObject("result");
        json.WriteNumber("message_id", messageId);
        json.WriteNumber("date", unixSeconds);
        json.WriteStartObject("chat");
        json.WriteNumber("id", chat);
        json.WriteString("type", "private");
        json.WriteEndObject();
        json.WriteString("text", text);
        json.WriteEndObject();
    });

    /// <summary>Updates, each a JSON object already.</summary>
    public static ApiAnswer Updates(IReadOnlyList<ReadOnlyMemory<byte>> updates)
    {
        var body = new ArrayBufferWriter<byte>(32 + updates.Sum(update => update.Length + 1));
        body.Write("{\"ok\":true,\"result\":["u8);
        for (var number = 0; number < updates.Count; number++)
        {
            if (number > 0)
                body.Write(","u8);
            body.Write(updates[number].Span);
        }
        body.Write("]}"u8);
        return new ApiAnswer(200, body.WrittenMemory);
    }

    /// <summary>Something went wrong.</summary>
    /// <param name="status">The HTTP status and the error's code.</param>
    /// <param name="description">As Telegram words it.</param>
    /// <param name="retryAfter">Whole seconds to stay silent; null when waiting does not help.</param>
    public static ApiAnswer Refused(int status, string description, int? retryAfter = null) => Written(status, json =>
    {
        json.WriteBoolean("ok", false);
        json.WriteNumber("error_code", status);
        json.WriteString("description", description);
        if (retryAfter is not { } seconds)
            return;
        json.WriteStartObject("parameters");
        json.WriteNumber("retry_after", seconds);
        json.WriteEndObject();
    });

    private static ApiAnswer Written(int status, Action<Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(body);
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
        json.Flush();
        return new ApiAnswer(status, body.WrittenMemory);
    }
}
