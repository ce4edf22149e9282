using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Briefs;
using Bot.Conversations;
using Briefing.Stories;
using Briefing.Summaries;

namespace Bot.CommandLine;

/// <summary>A briefing as one JSON document.</summary>
internal static class BriefJson
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    /// <summary>The briefing: its topic and format, its parts, and its text as readers see it.</summary>
    public static string Of(Brief brief, BriefFormat format) => JsonSerializer.Serialize(
        new Document(
            brief.Topic.Name, brief.Topic.Kind, format, [.. Parts(brief)], Corrections(brief),
            BriefTexts.Of(Wording.English, brief).Text),
        Format);

    /// <summary>A topic that nothing goes by, with the nearest that are known.</summary>
    public static string OfUnknown(string name, IReadOnlyList<Topic> nearest) => JsonSerializer.Serialize(
        new { Error = "unknown topic", Topic = name, Nearest = nearest.Select(topic => topic.Name) }, Format);

    private static IEnumerable<Part> Parts(Brief brief) => brief switch
    {
        Brief.Basics basics => basics.Briefing.Items.Select(item => new Part(
            BasicsTexts.Asked(Wording.English, item, brief.Topic), null, Lines(item.Lines))),
        Brief.Short { Briefing: var shorter } => new[]
        {
            new Part(shorter.Headline ?? brief.Topic.Name, null, Lines([shorter.Lead])),
            new Part("Why it matters", null, Lines(shorter.WhyItMatters is { } why ? [why] : [])),
            new Part("Points", null, Lines(shorter.Points)),
            new Part("Not confirmed", null, Lines(shorter.NotConfirmed)),
        }.Where(part => part.Lines.Count > 0),
        Brief.Timeline timeline => timeline.Briefing.Entries.Select(entry => new Part(null, entry.Day, Lines([entry.Line]))),
        _ => [],
    };

    private static List<Line> Lines(IReadOnlyList<BriefLine> lines) => [.. lines.Select(line => new Line(
        line.Text, line.Fact.Status, line.Fact.Attribution, line.Fact.Caveat, line.Fact.Id, line.Fact.AsOf,
        line.Fact.Source.Name, line.Fact.Source.Title, line.Fact.Source.Url, line.Fact.Source.Published))];

    private static List<string> Corrections(Brief brief) =>
        [
            .. brief.Material.Corrections.Select(fact => SourceTexts.Correction(Wording.English, fact))
                .Distinct(StringComparer.Ordinal),
        ];

    private sealed record Document(
        string Topic, TopicKind Kind, BriefFormat Format, IReadOnlyList<Part> Parts, IReadOnlyList<string> Corrections, string Text);

    private sealed record Part(string? Heading, DateOnly? Day, IReadOnlyList<Line> Lines);

    private sealed record Line(
        string Text, Briefing.Facts.FactStatus Status, string? Attribution, string? Caveat, Guid Fact, DateOnly? AsOf,
        string Source, string? Title, Uri? Url, DateTimeOffset? Published);
}
