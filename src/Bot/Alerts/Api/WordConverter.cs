using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Alerts.Api;

/// <summary>Writes the values of an enumeration as words that begin with a small letter, and nothing else.</summary>
internal sealed class WordConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
