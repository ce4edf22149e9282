namespace Briefing.Answers;

/// <summary>How far the scores of the ranking model leave a statement from the others that take part in a contest.</summary>
/// <param name="ToBest">Its score less the best's, at most 0.</param>
/// <param name="ToLast">Its score less the last's, at least 0.</param>
/// <param name="Rank">How many are better.</param>
internal readonly record struct RankingMargins(double ToBest, double ToLast, int Rank);
