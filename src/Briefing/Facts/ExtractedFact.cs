using Briefing.Language;

namespace Briefing.Facts;

/// <summary>A statement found in an article, before it has an identity in the store.</summary>
/// <param name="Ordinal">Its position among the article's statements, from 0, in reading order.</param>
/// <param name="Place">Where it stands in the article's text.</param>
/// <param name="Subject">The topic's name it is about.</param>
/// <param name="Statement">The text at <paramref name="Place"/>; for an explainer question, the answer.</param>
/// <param name="Status">Confirmed, Attributed, Unverified or Disputed.</param>
/// <param name="Question">The explainer box's question, or null.</param>
/// <param name="Attribution">Who says so, in words, or null.</param>
/// <param name="Caveat">A neighbouring sentence that limits this one, or null.</param>
/// <param name="AsOf">The day it speaks of, or the article's day, or null when neither is known.</param>
public sealed record ExtractedFact(
    int Ordinal,
    TextSpan Place,
    string Subject,
    string Statement,
    FactStatus Status,
    string? Question,
    string? Attribution,
    string? Caveat,
    DateOnly? AsOf);
