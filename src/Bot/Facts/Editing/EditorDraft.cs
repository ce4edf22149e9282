using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Facts;

namespace Bot.Facts.Editing;

/// <summary>What an editor has typed and not yet saved.</summary>
/// <param name="Number">Of the question, and of the fact that answers it.</param>
/// <param name="Kind">What it is about to do.</param>
/// <param name="Editor">Who.</param>
internal sealed record EditorDraft(long Number, EditorDraftKind Kind, string Editor)
{
    private const int HashLength = 12;

    /// <summary>The open question, as it was asked first; for a fact, the question that it answers.</summary>
    public string Question { get; init; } = "";

    /// <summary>The fact that it takes the place of or takes back; null: none.</summary>
    public Guid? Before { get; init; }

    public string Statement { get; init; } = "";

    public string Subject { get; init; } = "";

    public string SourceName { get; init; } = "";

    public Uri? SourceUrl { get; init; }

    public string? Attribution { get; init; }

    public FactStatus Status { get; init; }

    /// <summary>What was wrong, or why it is withdrawn.</summary>
    public string? Reason { get; init; }

    /// <summary>The day it is as of.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>Other for whatever else it says.</summary>
    [JsonIgnore]
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write())))[..HashLength];

    /// <summary>The fact that it leaves when it is saved.</summary>
    [JsonIgnore]
    public Fact Fact => new(Guid.Empty, Subject, Statement, Status, new FactSource(SourceName, null, SourceUrl, null))
    {
        Question = Question,
        Attribution = Attribution,
        AsOf = AsOf,
        ApprovedBy = Editor,
    };

    /// <summary>As it is stored.</summary>
    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static EditorDraft Read(string stored) =>
        JsonSerializer.Deserialize<EditorDraft>(stored, JsonSerializerOptions.Web)
        ?? throw new JsonException("A stored draft of an editor is empty.");
}
