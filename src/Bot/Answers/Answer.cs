using Bot.Facts.Corrections;
using Briefing.Answers;
using Briefing.Facts;

namespace Bot.Answers;

/// <summary>What the store says to a question.</summary>
/// <param name="IsAnswered">Whether the best statement is sure enough to be told.</param>
/// <param name="Ranked">Statements, best first; empty when nothing fits at all.</param>
/// <param name="Confidence">Between 0 and 1.</param>
internal sealed record Answer(bool IsAnswered, IReadOnlyList<RankedStatement> Ranked, double Confidence)
{
    /// <summary>Other figures for the same thing.</summary>
    public IReadOnlyList<ConflictingFigure> Conflicts { get; init; } = [];

    /// <summary>Next questions that the store can answer.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Facts told earlier in this conversation that have turned out wrong since.</summary>
    public IReadOnlyList<EndedFact> Corrections { get; init; } = [];

    /// <summary>Whether the question, unanswered, is to be kept for the editors under the chat that asked.</summary>
    public bool IsKept { get; init; }

    /// <summary>The conversation after this answer.</summary>
    public Dialogue Next { get; init; } = Dialogue.Empty;

    /// <summary>The best statement, or null.</summary>
    public RankedStatement? Best => Ranked.Count > 0 ? Ranked[0] : null;

    /// <summary>The facts that are told: none when not answered.</summary>
    public IReadOnlyList<Fact> Told => IsAnswered && Best is { } best
        ? [best.Statement.Fact, .. Conflicts.Select(conflict => conflict.Statement.Fact)]
        : [];

    /// <summary>All facts that the reader gets: the answer, and what stands in the place of what was wrong.</summary>
    public IReadOnlyList<Guid> Gives =>
        [.. Told.Concat(Corrections.Select(ended => ended.Now).OfType<Fact>()).Select(fact => fact.Id).Distinct()];

    /// <summary>The very words of the best statement that answer; empty when none stand out.</summary>
    public string Highlight => Best is { Answer: { } words } best ? words.Span.Of(best.Statement.Fact.Statement) : "";
}
