using Briefing.Facts;

namespace Bot.Facts.Corrections;

/// <summary>A fact that was corrected or withdrawn, and what became of it.</summary>
/// <param name="Fact">As it was told.</param>
/// <param name="Last">
/// The last of those that took its place one after another and have ended, too; the fact itself when there is none.
/// </param>
/// <param name="Now">The fact that stands in its place; null: none does.</param>
internal sealed record EndedFact(Fact Fact, Fact Last, Fact? Now)
{
    /// <summary>Whether what stands now says the same in other words, so that nobody need hear of it.</summary>
    public bool IsOnlyReworded => Now is not null && Rewording.SaysTheSame(Fact.Statement, Now.Statement);

    /// <summary>Whether its article has simply left it out, which does not mean that it was wrong.</summary>
    public bool HasVanished =>
        Now is null && Last is { Status: FactStatus.Withdrawn, CorrectionNote: null, Source.ArticleId: not null };

    /// <summary>Whether a fact may be told no more.</summary>
    public static bool Is(Fact fact) => fact.Status is FactStatus.Corrected or FactStatus.Withdrawn;
}
