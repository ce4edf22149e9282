using Briefing.Language;

namespace Briefing.Answers;

/// <summary>How far question and statement agree in the order and nearness of their words.</summary>
internal static class SequenceMatch
{
    private const int PairReach = 3;

    /// <summary>Share of neighbouring question terms that stand near each other in the statement too, by rarity.</summary>
    public static double Pairs(StatementMatch match, QuestionWeights weights)
    {
        var found = 0.0;
        var all = 0.0;
        for (var at = 0; at + 1 < weights.Terms.Count; at++)
        {
            if (!weights.Terms[at].IsOwn || !weights.Terms[at + 1].IsOwn)
                continue;
            var weight = weights.OwnLocal[at] + weights.OwnLocal[at + 1];
            all += weight;
            if (match.Strength[at] > 0 && match.Strength[at + 1] > 0)
                found += weight * Nearness(match, at);
        }
        return all > 0 ? found / all : 0;
    }

    /// <summary>Longest run of the question's words (stop words too) in the statement, as a share of the question's words.</summary>
    public static double LongestRun(IReadOnlyList<string> question, IReadOnlyList<Token> statement)
    {
        if (question.Count == 0)
            return 0;
        Span<int> row = stackalloc int[Math.Min(question.Count, 64) + 1];
        var longest = 0;
        foreach (var token in statement)
        {
            for (var at = row.Length - 1; at > 0; at--)
            {
                row[at] = string.Equals(question[at - 1], token.Term, StringComparison.Ordinal) ? row[at - 1] + 1 : 0;
                longest = Math.Max(longest, row[at]);
            }
        }
        return (double)longest / question.Count;
    }

    /// <summary>How close together the statement's matching words stand; 0 when fewer than two terms match.</summary>
    public static double Closeness(StatementMatch match, QuestionWeights weights)
    {
        var sum = 0.0;
        var total = 0.0;
        var (before, word) = (-1, 0);
        foreach (var place in match.Places)
        {
            if (!weights.Terms[place.Term].IsOwn)
                continue;
            if (before >= 0 && before != place.Term)
            {
                var weight = weights.OwnLocal[before] + weights.OwnLocal[place.Term];
                sum += weight / (place.Word - word);
                total += weight;
            }
            (before, word) = (place.Term, place.Word);
        }
        return total > 0 ? sum / Math.Max(1, total) : 0;
    }

    private static double Nearness(StatementMatch match, int term)
    {
        var best = 0.0;
        foreach (var first in match.Places)
        {
            if (first.Term != term)
                continue;
            foreach (var second in match.Places)
            {
                if (second.Term != term + 1)
                    continue;
                var distance = Math.Abs(second.Word - first.Word);
                if (distance is > 0 and <= PairReach)
                    best = Math.Max(best, Math.Min(first.Strength, second.Strength) * (second.Word > first.Word ? 1 : 0.7) * (1 - 0.15 * (distance - 1)));
            }
        }
        return best;
    }
}
