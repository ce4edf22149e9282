namespace Briefing.Answers;

/// <summary>How a statement stands among the best, by the scores of the ranking model.</summary>
/// <param name="ToBest">Its score less the best's, at most 0.</param>
/// <param name="ToLast">Its score less that of the last that takes part.</param>
/// <param name="Rank">How many are better.</param>
internal readonly record struct StatementStanding(double ToBest, double ToLast, int Rank);
