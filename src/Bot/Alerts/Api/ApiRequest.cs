using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Alerts.Api;

/// <summary>
/// A JSON object that a program sends. Each property carries data annotations whose message says what is allowed; they
/// are checked and described from the same place.
/// </summary>
internal abstract class ApiRequest
{
    /// <summary>What it holds beyond its properties; refused.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
