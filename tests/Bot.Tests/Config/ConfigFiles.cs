using System.Text.Json;

namespace Bot.Tests.Config;

/// <summary>The files that ship with the bot, as they lie beside it.</summary>
internal static class ConfigFiles
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "config");

    /// <summary>Every line of every file of prepared facts, with where it stands.</summary>
    public static IReadOnlyList<FactLine> Facts { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Folder, "facts"), "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(path => File.ReadLines(path).Select((line, index) => FactLine.Read($"{Path.GetFileName(path)}:{index + 1}", line))),
    ];

    /// <summary>Every file of the demo set.</summary>
    public static IReadOnlyList<string> Articles { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "articles")).Order(StringComparer.Ordinal)];
}

/// <summary>A prepared fact as it stands in its file.</summary>
/// <param name="Where">File and line, for the message when a test fails.</param>
internal sealed record FactLine(string Where, JsonElement Json)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowTrailingCommas = false, CommentHandling = JsonCommentHandling.Disallow };

    public string Key => Text("key");

    public string Subject => Text("subject");

    public string Question => Text("question");

    public string Statement => Text("statement");

    public static FactLine Read(string where, string line)
    {
        try
        {
            return new FactLine(where, JsonDocument.Parse(line, Strict).RootElement);
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{where}: {broken.Message}", broken);
        }
    }

    /// <summary>A text field that must be there.</summary>
    public string Text(string field) =>
        Json.TryGetProperty(field, out var value) && value.GetString() is { Length: > 0 } text
            ? text
            : throw new InvalidDataException($"{Where}: \"{field}\" is missing");
}
