using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Stories;

namespace Bot.Articles;

/// <summary>Reads the topics that editors keep in <c>topics.json</c>.</summary>
internal static class TopicFile
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<TopicKind>() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The topics in the file's order; none when there is no such file.</summary>
    /// <exception cref="InvalidDataException">The file is no list of topics; the message says where it goes wrong.</exception>
    public static IReadOnlyList<Topic> Read(string path)
    {
        if (!File.Exists(path))
            return [];
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<IReadOnlyList<Topic>>(stream, Format) ?? [];
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException(
                $"{path} is no list of topics: {broken.Message} Each is an object with \"name\", \"kind\" and \"otherNames\".", broken);
        }
    }
}
