using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Alerts;

/// <summary>Whom an alert is for. Each reader's own settings are honoured beyond that.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "to")]
[JsonDerivedType(typeof(All), "all")]
[JsonDerivedType(typeof(Topics), "topics")]
[JsonDerivedType(typeof(Languages), "languages")]
[JsonDerivedType(typeof(Admins), "admins")]
internal abstract record AlertAudience
{
    /// <summary>As stored.</summary>
    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static AlertAudience Read(string stored) =>
        JsonSerializer.Deserialize<AlertAudience>(stored, JsonSerializerOptions.Web)!;

    /// <summary>Every reader.</summary>
    internal sealed record All : AlertAudience;

    /// <summary>Those who follow one of these topics, and those who have chosen none.</summary>
    internal sealed record Topics(IReadOnlyList<string> Names) : AlertAudience;

    /// <summary>Those whose app speaks one of these languages.</summary>
    /// <param name="Codes">Two or three lower-case letters each ("en").</param>
    internal sealed record Languages(IReadOnlyList<string> Codes) : AlertAudience;

    /// <summary>Admins alone, for a drill.</summary>
    internal sealed record Admins : AlertAudience;
}
