using System.Text.RegularExpressions;

namespace Training;

/// <summary>Judges as SQuAD's script does: in lower case, without punctuation and articles, by whole words.</summary>
internal static partial class Judging
{
    private const int FewestWords = 4;

    /// <summary>Whether a statement holds one of the answers, or is a longer part of one.</summary>
    public static bool IsHit(string statement, IReadOnlyList<string> rights) =>
        Holds(statement, rights)
        || (Normalise(statement).Count(' '.Equals) >= FewestWords - 1 && rights.Any(right => Holds(right, [statement])));

    public static bool Holds(string text, IEnumerable<string> answers)
    {
        var words = $" {Normalise(text)} ";
        return answers.Select(Normalise).Any(answer => answer.Length > 0 && words.Contains($" {answer} ", StringComparison.Ordinal));
    }

    public static double F1(string one, string other)
    {
        var a = Normalise(one).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var b = Normalise(other).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (a.Length == 0 || b.Length == 0)
            return a.Length == b.Length ? 1 : 0;
        var counts = b.CountBy(word => word).ToDictionary();
        var common = a.CountBy(word => word).Sum(pair => Math.Min(pair.Value, counts.GetValueOrDefault(pair.Key)));
        return 2.0 * common / (a.Length + b.Length);
    }

    /// <summary>The chance that one of those that are so has a higher score than one of those that are not.</summary>
    public static double AreaUnderCurve(IReadOnlyCollection<(double Score, bool IsSo)> scored)
    {
        var ordered = scored.OrderBy(one => one.Score).ToList();
        double so = ordered.Count(one => one.IsSo);
        var ranks = ordered.Select((one, at) => one.IsSo ? at + 1.0 : 0).Sum();
        return (ranks - so * (so + 1) / 2) / (so * (ordered.Count - so));
    }

    public static string Normalise(string text) =>
        Squeeze(Articles().Replace(Punctuation().Replace(text.ToLowerInvariant(), ""), " "));

    public static string Squeeze(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"[!""#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\b(a|an|the)\b")]
    private static partial Regex Articles();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
