using System.Text.Json.Serialization;

namespace Bot.Web;

/// <summary>A stretch of text that looks the same from end to end, as the page gets it.</summary>
/// <param name="Text">Plain text; may hold line ends.</param>
internal sealed record TextRun(string Text)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Bold { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Italic { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Quote { get; init; }

    /// <summary>Where a link leads, http or https; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Url { get; init; }
}
