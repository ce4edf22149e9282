using Briefing.Facts;

namespace Bot.Facts.Editing;

/// <summary>A fact that editors have stated.</summary>
/// <param name="Number">What editors call it by, for good; that of the question that it answers.</param>
/// <param name="Fact">As it stands, or ended.</param>
/// <param name="StoredAt">When it was saved.</param>
internal sealed record EditorFact(long Number, Fact Fact, DateTimeOffset StoredAt);
