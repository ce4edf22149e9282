namespace Briefing.Summaries;

/// <summary>Two words of a sentence, one after the other.</summary>
/// <param name="Number">The same for the same words anywhere in the text.</param>
/// <param name="Chance">The chance that a summary should say them: 0 to 1.</param>
internal readonly record struct WeighedPair(int Number, double Chance);
