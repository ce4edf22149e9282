using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace EndToEnd.Tests;

/// <summary>Reads what a call carries: JSON, or a form when there is a file in it.</summary>
internal static class BotForm
{
    private const string Attached = "attach://";

    /// <summary>The call's fields as JSON; a file stands as <c>{"file_name":…,"content":…}</c> in the field that names it.</summary>
    public static async Task<JsonElement> ReadAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null)
            return JsonElement.Parse("{}");
        return content.Headers.ContentType?.MediaType is "multipart/form-data"
            ? await ReadPartsAsync(content, cancellationToken)
            : JsonElement.Parse(await content.ReadAsStringAsync(cancellationToken));
    }

    private static async Task<JsonElement> ReadPartsAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var boundary = content.Headers.ContentType!.Parameters.Single(parameter => parameter.Name == "boundary").Value!.Trim('"');
        var reader = new MultipartReader(boundary, await content.ReadAsStreamAsync(cancellationToken));
        var (fields, files) = (new JsonObject(), new Dictionary<string, JsonObject>(StringComparer.Ordinal));
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            var disposition = ContentDispositionHeaderValue.Parse(section.ContentDisposition!);
            using var text = new StreamReader(section.Body);
            var (name, value) = (disposition.Name.Value!.Trim('"'), await text.ReadToEndAsync(cancellationToken));
            if (disposition.FileName.HasValue)
                files[name] = new JsonObject { ["file_name"] = disposition.FileName.Value.Trim('"'), ["content"] = value };
            else
                fields[name] = value is ['{' or '[', ..] ? JsonNode.Parse(value) : value;
        }
        foreach (var (name, file) in files)
            fields[FieldOf(fields, name)] = file;
        return JsonSerializer.SerializeToElement(fields);
    }

    /// <summary>A file stands in a field of its own, or another field refers to it.</summary>
    private static string FieldOf(JsonObject fields, string file) => fields
        .Where(field => field.Value is JsonValue value && value.TryGetValue<string>(out var text) && text == Attached + file)
        .Select(field => field.Key)
        .FirstOrDefault(file);
}
