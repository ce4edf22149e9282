using System.Text.Json;
using System.Text.RegularExpressions;

namespace Briefing.Articles;

/// <summary>Walks JSON-LD as sites write it: objects, arrays, <c>@graph</c>, strings where objects are meant and the other way round.</summary>
internal static class JsonLdNodes
{
    /// <summary>Every object that may describe the page: at the top, in arrays, in <c>@graph</c> and as <c>mainEntity</c>.</summary>
    public static IEnumerable<JsonElement> Of(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray().SelectMany(Of),
        JsonValueKind.Object => [root, .. Inside(root, "@graph"), .. Inside(root, "mainEntity")],
        _ => [],
    };

    public static bool HasType(JsonElement node, Regex type) => Strings(node, "@type").Any(name => type.IsMatch(name[(name.LastIndexOf('/') + 1)..]));

    /// <summary>The first string of a field, trimmed; null when there is none.</summary>
    public static string? Text(JsonElement node, string field) => Strings(node, field).FirstOrDefault();

    /// <summary>The names a field gives as strings or as objects with a <c>name</c>, in order.</summary>
    public static IReadOnlyList<string> Names(JsonElement node, string field) =>
        node.TryGetProperty(field, out var value) ? [.. Names(value)] : [];

    /// <summary>What stands under <c>image</c>: addresses, or objects with an address and maybe a credit.</summary>
    public static IReadOnlyList<DescribedImage> Images(JsonElement node) =>
        node.TryGetProperty("image", out var value) ? [.. Images(value, 0)] : [];

    private static IEnumerable<DescribedImage> Images(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.String => Strings(value).Select(url => new DescribedImage(url, null)),
        JsonValueKind.Array when depth == 0 => value.EnumerateArray().SelectMany(image => Images(image, depth + 1)),
        JsonValueKind.Object when (Text(value, "url") ?? Text(value, "contentUrl")) is { } url =>
            [new DescribedImage(url, Text(value, "creditText") ?? (Names(value, "copyrightHolder") is [var holder, ..] ? holder : null))],
        _ => [],
    };

    private static IEnumerable<JsonElement> Inside(JsonElement node, string field) =>
        node.TryGetProperty(field, out var value) ? Of(value) : [];

    private static IEnumerable<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Strings(value),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Names),
        JsonValueKind.Object => Strings(value, "name"),
        _ => [],
    };

    private static IEnumerable<string> Strings(JsonElement node, string field) =>
        node.TryGetProperty(field, out var value) ? Strings(value) : [];

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString()!.Trim() is { Length: > 0 } text => [text],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => Strings(value, "@value"),
        _ => [],
    };
}
