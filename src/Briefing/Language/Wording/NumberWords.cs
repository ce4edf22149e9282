using System.Collections.Frozen;

namespace Briefing.Language.Wording;

/// <summary>Values of number words.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Small = Numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 0, 1)
        .Concat(Numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20,
            10)).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>
    {
        ["dozen"] = 12, ["hundred"] = 100, ["thousand"] = 1000, ["million"] = 1_000_000, ["billion"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000, ["k"] = 1000, ["m"] = 1_000_000, ["mn"] = 1_000_000, ["bn"] = 1_000_000_000,
        ["b"] = 1_000_000_000, ["tn"] = 1_000_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Vague = new Dictionary<string, decimal>
    {
        ["dozens"] = 12, ["scores"] = 20, ["hundreds"] = 100, ["thousands"] = 1000, ["millions"] = 1_000_000,
        ["billions"] = 1_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>"eighteen", "ninety", "twenty-six"; null for another word.</summary>
    public static int? SmallOf(string lower)
    {
        if (Small.TryGetValue(lower, out var value))
            return value;
        var hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && Small.TryGetValue(lower[..hyphen], out var tens) && tens >= 20
            && Small.TryGetValue(lower[(hyphen + 1)..], out var ones) && ones is > 0 and < 10 ? tens + ones : null;
    }

    /// <summary>"dozen", "hundred", "million", "bn"; null for another word.</summary>
    public static decimal? ScaleOf(string lower) => Scales.TryGetValue(lower, out var scale) ? scale : null;

    /// <summary>The scale of an indefinite number ("hundreds"); null for another word.</summary>
    public static decimal? VagueOf(string lower) => Vague.TryGetValue(lower, out var scale) ? scale : null;

    private static IEnumerable<KeyValuePair<string, int>> Numbered(string words, int first, int step) =>
        words.Split(' ').Select((word, index) => KeyValuePair.Create(word, first + (index * step)));
}
