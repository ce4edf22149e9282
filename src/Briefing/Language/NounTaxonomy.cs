using System.Collections.Frozen;
using System.Globalization;
using Briefing.Language.Names;

namespace Briefing.Language;

/// <summary>
/// What names a kind of what: "German" a language, "engine" a machine. Reduced from WordNet's nouns, by their stems;
/// src/Briefing/README.md has its licence.
/// </summary>
internal sealed class NounTaxonomy
{
    /// <summary>Stands for "nothing is known of one of the words".</summary>
    public const double Unknown = -1;

    private static readonly Lazy<NounTaxonomy> Shared = new(() => new NounTaxonomy(WordFiles.Lines("noun-taxonomy.txt")));

    private readonly int[] parents;
    private readonly int[] depths;
    private readonly FrozenDictionary<string, int[]> senses;

    /// <summary>Reads lines of the number of the line above (-1 for none) and the terms that have this meaning.</summary>
    internal NounTaxonomy(IReadOnlyList<string> lines)
    {
        parents = new int[lines.Count];
        depths = new int[lines.Count];
        var known = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var at = 0; at < lines.Count; at++)
        {
            var fields = lines[at].Split(' ');
            parents[at] = int.Parse(fields[0], CultureInfo.InvariantCulture);
            depths[at] = parents[at] < 0 ? 1 : depths[parents[at]] + 1;
            foreach (var term in fields.AsSpan(1))
            {
                if (!known.TryGetValue(term, out var places))
                    known[term] = places = [];
                places.Add(at);
            }
        }
        senses = known.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The table that the library carries.</summary>
    public static NounTaxonomy Default => Shared.Value;

    /// <summary>The meanings of a term (<see cref="Token.Term"/>); empty for an unknown one.</summary>
    public ReadOnlySpan<int> Senses(string term) => senses.TryGetValue(term, out var found) ? found : [];

    /// <summary>Whether any meaning of the first lies below one of the second: 1, 0, or <see cref="Unknown"/>.</summary>
    public double IsKindOf(ReadOnlySpan<int> kinds, ReadOnlySpan<int> above)
    {
        if (kinds.IsEmpty || above.IsEmpty)
            return Unknown;
        foreach (var kind in kinds)
        {
            for (var at = kind; at >= 0; at = parents[at])
            {
                if (above.Contains(at))
                    return 1;
            }
        }
        return 0;
    }

    /// <summary>
    /// How much of their ways from the top two words share, by the meanings that share most, 0 to 1; <see cref="Unknown"/>
    /// when nothing is known of one. Wu and Palmer, Verb semantics and lexical selection, 1994.
    /// </summary>
    public double Likeness(ReadOnlySpan<int> some, ReadOnlySpan<int> others)
    {
        if (some.IsEmpty || others.IsEmpty)
            return Unknown;
        var best = 0.0;
        foreach (var one in some)
        {
            foreach (var other in others)
                best = Math.Max(best, 2.0 * SharedDepth(one, other) / (depths[one] + depths[other]));
        }
        return best;
    }

    /// <summary>How deep the lowest meaning above both lies.</summary>
    private int SharedDepth(int one, int other)
    {
        while (one != other)
        {
            if (one < 0 || other < 0)
                return 0;
            if (depths[one] >= depths[other])
                one = parents[one];
            else
                other = parents[other];
        }
        return one < 0 ? 0 : depths[one];
    }
}
