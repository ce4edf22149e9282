namespace Briefing.Answers;

/// <summary>A statement whose figure differs from the one answered with, though both count the same thing.</summary>
/// <param name="Statement">Who says it and when stands in its fact.</param>
/// <param name="Figure">The figure with what it counts, as written ("at least 164 people").</param>
/// <param name="Value">Its value.</param>
public sealed record ConflictingFigure(AnalysedStatement Statement, string Figure, decimal Value);
