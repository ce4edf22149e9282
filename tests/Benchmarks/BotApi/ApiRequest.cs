using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Benchmarks.BotApi;

/// <summary>What the fake server reads of a call's JSON body; everything else in it is passed over.</summary>
internal readonly record struct ApiRequest()
{
    public long? ChatId { get; init; }

    public string? Text { get; init; }

    /// <summary>The first update asked for; those before it are confirmed.</summary>
    public long Offset { get; init; }

    /// <summary>How many updates at most, 1 to 100.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>How long to wait for an update, in seconds.</summary>
    public int Timeout { get; init; }

    /// <summary>Reads a body; an empty one is a call without arguments.</summary>
    /// <exception cref="JsonException">It is not a JSON object.</exception>
    public static ApiRequest Read(ReadOnlySequence<byte> body)
    {
        var request = new ApiRequest();
        if (body.IsEmpty)
            return request;
        var reader = new Utf8JsonReader(body);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A call's body is a JSON object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            request = request.With(ref reader);
        return request;
    }

    private ApiRequest With(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("chat_id"u8))
            return this with { ChatId = Whole(ref reader) };
        if (reader.ValueTextEquals("text"u8))
            return this with { Text = reader.Read() ? reader.GetString() : null };
        if (reader.ValueTextEquals("offset"u8))
            return this with { Offset = Whole(ref reader) ?? 0 };
        if (reader.ValueTextEquals("limit"u8))
            return this with { Limit = (int)Math.Clamp(Whole(ref reader) ?? 100, 1, 100) };
        if (reader.ValueTextEquals("timeout"u8))
            return this with { Timeout = (int)Math.Clamp(Whole(ref reader) ?? 0, 0, 50) };
        reader.Skip();
        return this;
    }

    private static long? Whole(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Number => reader.GetInt64(),
            JsonTokenType.String => long.Parse(reader.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            _ => null,
        };
    }
}
