using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Facts;

namespace Bot.Facts;

/// <summary>One line of a file of prepared facts, as it is written there.</summary>
internal sealed record PreparedFactLine(
    string? Key,
    string? Subject,
    string? Question,
    string? Statement,
    string? Attribution,
    string? Status,
    DateOnly? AsOf,
    DateOnly? ReviewBy,
    string? ApprovedBy,
    PreparedFactLine.SourceLine? Source)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads a line.</summary>
    /// <returns>The fact, or why there is none, without a full stop at its end.</returns>
    public static (PreparedFact? Fact, string Problem) Read(string json)
    {
        try
        {
            var line = JsonSerializer.Deserialize<PreparedFactLine>(json, Json);
            return line is null ? (null, "is null, not a fact") : line.ToFact();
        }
        catch (JsonException problem)
        {
            return (null, Describe(problem));
        }
    }

    private (PreparedFact? Fact, string Problem) ToFact()
    {
        (string Name, string? Value)[] required =
            [("key", Key), ("subject", Subject), ("statement", Statement), ("source.name", Source?.Name)];
        if (required.FirstOrDefault(field => string.IsNullOrWhiteSpace(field.Value)).Name is { } missing)
            return (null, $"lacks \"{missing}\"");
        if (!Enum.TryParse<FactStatus>(Status, out var status) || !Enum.IsDefined(status)
            || int.TryParse(Status, out _))
            return (null, $"has the status \"{Status}\"; known are {string.Join(", ", Enum.GetNames<FactStatus>())}");
        Uri? url = null;
        if (Source!.Url is { } address
            && !(Uri.TryCreate(address, UriKind.Absolute, out url) && url.Scheme is "http" or "https"))
            return (null, "has a source whose \"url\" is not a whole http or https address");
        return (new PreparedFact(Key!, Subject!, Statement!, status, Source.Name!)
        {
            Question = Question,
            Attribution = Attribution,
            AsOf = AsOf,
            ReviewBy = ReviewBy,
            ApprovedBy = ApprovedBy,
            SourceUrl = url,
            SourceLicence = Source.Licence,
        }, "");
    }

    private static string Describe(JsonException problem) => problem.Path is { Length: > 2 } path
        ? $"has a field that is not known or has the wrong form: \"{path[2..]}\""
        : "is not a JSON object";

    /// <summary>Where a prepared fact comes from, as it is written.</summary>
    internal sealed record SourceLine(string? Name, string? Url, string? Licence);
}
