using System.Globalization;
using System.Text.Json;

namespace Bot.CommandLine;

/// <summary>One line of input: a JSON object.</summary>
internal readonly record struct JsonLine(JsonElement Root)
{
    /// <summary>The string of a field, a number as it is written, or null when the field is missing or anything else.</summary>
    public string? Text(string field) =>
        !Root.TryGetProperty(field, out var value) ? null
        : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };

    /// <summary>The moment a field names in ISO 8601 (without an offset: UTC), or null.</summary>
    public DateTimeOffset? Moment(string field) =>
        DateTimeOffset.TryParse(Text(field), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;
}
