using Bot.Gateway;
using Briefing.Answers;

namespace Bot.Answers;

/// <summary>A question to the store.</summary>
/// <param name="Question">As asked.</param>
/// <param name="Dialogue">The conversation before it.</param>
/// <param name="Now">The moment of asking.</param>
internal sealed record AnswerRequest(string Question, Dialogue Dialogue, DateTimeOffset Now)
{
    /// <summary>Only this article may answer; null: all that is stored.</summary>
    public Guid? ArticleId { get; init; }

    /// <summary>The topic the question is about, or null when only the question tells.</summary>
    public string? Topic { get; init; }

    /// <summary>Who asks: a question that nothing answers is kept for the editors under this chat. Null: it is not kept.</summary>
    public ChatKey? Chat { get; init; }
}
