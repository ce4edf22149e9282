using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.CommandLine;

/// <summary>Turns one raw line into the bytes of its reply, line break included.</summary>
internal static class JsonLinesReply
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    private static readonly JsonSerializerOptions Fields = new(JsonSerializerDefaults.Web) { Encoder = Encoder };

    /// <summary>Reads the line and asks <paramref name="answer"/>; whatever is wrong with either is an error row.</summary>
    public static async Task<byte[]> OfAsync(
        Memory<byte> line, Func<JsonLine, CancellationToken, ValueTask<JsonLineReply>> answer, CancellationToken cancellationToken)
    {
        line = JsonLinesText.Repair(line);
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return Error(null, "The line is no JSON object");
            return await OfAsync(document.RootElement, answer, cancellationToken);
        }
        catch (JsonException broken)
        {
            return Error(JsonLinesText.FindId(line.Span), $"The line is no valid JSON: {broken.Message.TrimEnd('.')}");
        }
    }

    /// <summary>The error row of a line of which only the beginning was kept.</summary>
    public static byte[] OfTooLong(Memory<byte> beginning, int maxBytes) =>
        Error(JsonLinesText.FindId(beginning.Span), $"The line is longer than {maxBytes} bytes");

    private static async Task<byte[]> OfAsync(
        JsonElement root, Func<JsonLine, CancellationToken, ValueTask<JsonLineReply>> answer, CancellationToken cancellationToken)
    {
        var id = root.TryGetProperty("id", out var value) ? value.GetRawText() : null;
        try
        {
            return await answer(new JsonLine(root), cancellationToken) switch
            {
                JsonLineReply.Row row => Row(id, JsonSerializer.SerializeToElement(row.Fields, Fields)),
                JsonLineReply.Refusal refusal => Error(id, refusal.Reason),
                var other => throw new InvalidOperationException($"A reply of the unknown kind {other.GetType().Name}"),
            };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One line must not end the run of the others: its row says what went wrong.
            return Error(id, $"Failed with {failure.GetType().Name}: {failure.Message}");
        }
    }

    private static byte[] Error(string? id, string reason) => Row(id, JsonSerializer.SerializeToElement(new { Error = reason }, Fields));

    private static byte[] Row(string? id, JsonElement fields)
    {
        using var bytes = new MemoryStream();
        using (var row = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = Encoder }))
        {
            row.WriteStartObject();
            row.WritePropertyName("id");
            row.WriteRawValue(id ?? "null", skipInputValidation: true);
            foreach (var field in fields.EnumerateObject())
            {
                if (!field.NameEquals("id")) field.WriteTo(row);
            }

            row.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.ToArray();
    }
}
