using System.Text.Json;
using Briefing.Answers;
using Briefing.Facts;

namespace Bot.Briefs.Stories;

/// <summary>Makes the conversation that a reply to news leads back to.</summary>
internal static class ToldDialogue
{
    /// <summary>As the outbox stores it.</summary>
    /// <param name="heading">What the news are headed with; stands for the question.</param>
    /// <param name="lines">The facts that were told.</param>
    /// <param name="topic">What they are about, or null.</param>
    public static string Of(string heading, IReadOnlyList<Fact> lines, string? topic) => JsonSerializer.Serialize(
        Dialogue.Empty.After(
            new DialogueTurn(
                heading,
                [.. lines.Select(fact => fact.Statement)],
                [.. lines.Select(fact => fact.Id)],
                lines.Select(fact => fact.Source.ArticleId).FirstOrDefault(id => id is not null)),
            topic),
        JsonSerializerOptions.Web);
}
