using System.Text.Encodings.Web;
using System.Text.Json;
using Briefing.Facts;

namespace Bot.Answers;

/// <summary>An answer as scripts get it; the fields and their order are fixed.</summary>
/// <param name="Answered">Whether the store holds an answer.</param>
/// <param name="Text">What a reader would be told, without styles.</param>
/// <param name="Highlight">The very words that answer (the best guess when not answered); may be empty.</param>
/// <param name="Confidence">Between 0 and 1.</param>
/// <param name="Facts">What the answer stands on, best first; empty when not answered.</param>
/// <param name="Alternatives">The next best statements, best first.</param>
/// <param name="Suggestions">Questions that the store can answer next.</param>
internal sealed record AnswerRow(
    bool Answered,
    string Text,
    string Highlight,
    double Confidence,
    IReadOnlyList<AnswerRow.FactRow> Facts,
    IReadOnlyList<AnswerRow.FactRow> Alternatives,
    IReadOnlyList<string> Suggestions)
{
    private const int MostAlternatives = 8;

    /// <summary>How a row becomes JSON.</summary>
    public static JsonSerializerOptions Format { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static AnswerRow Of(Answer answer, string text)
    {
        var told = answer.Told;
        var ids = told.Select(fact => fact.Id).ToHashSet();
        var others = answer.Ranked.Select(ranked => ranked.Statement.Fact)
            .Where(fact => !ids.Contains(fact.Id))
            .DistinctBy(fact => fact.Statement, StringComparer.Ordinal)
            .Take(MostAlternatives);
        return new AnswerRow(
            answer.IsAnswered, text, answer.Highlight, Math.Round(answer.Confidence, 4),
            [.. told.Select(FactRow.Of)], [.. others.Select(FactRow.Of)], answer.Suggestions);
    }

    /// <summary>A fact as scripts get it.</summary>
    /// <param name="Id">The fact's id.</param>
    /// <param name="Statement">Whole sentences.</param>
    /// <param name="Status">Lower case ("attributed").</param>
    /// <param name="Attribution">Who says so, or null.</param>
    /// <param name="Article">The article's external id, else its id in the store; null for a prepared fact.</param>
    /// <param name="Url">Where readers find the source, or null.</param>
    /// <param name="Title">The headline, or null.</param>
    /// <param name="Published">When it was published, or null.</param>
    internal sealed record FactRow(
        Guid Id, string Statement, string Status, string? Attribution, string? Article, Uri? Url, string? Title,
        DateTimeOffset? Published)
    {
        public static FactRow Of(Fact fact) => new(
            fact.Id, fact.Statement, fact.Status.ToString().ToLowerInvariant(), fact.Attribution,
            fact.Source.ExternalId ?? fact.Source.ArticleId?.ToString(), fact.Source.Url, fact.Source.Title, fact.Source.Published);
    }
}
