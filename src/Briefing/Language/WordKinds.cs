using System.Collections.Frozen;
using Briefing.Language.Names;

namespace Briefing.Language;

/// <summary>
/// What part of speech English words are and what kind of thing nouns name, by their stems. Reduced from WordNet;
/// src/Briefing/README.md has its licence.
/// </summary>
internal static class WordKinds
{
    private static readonly Lazy<FrozenDictionary<string, WordKind>> Table = new(() =>
        WordFiles.Lines("word-kinds.txt").Select(Parse).ToFrozenDictionary(entry => entry.Term, entry => entry.Kind, StringComparer.Ordinal));

    /// <summary>The kind of a term (<see cref="Token.Term"/>), or null for one that WordNet does not know.</summary>
    public static WordKind? Of(string term) => Table.Value.TryGetValue(term, out var kind) ? kind : null;

    /// <summary>"boat NV 6": the term, its parts of speech from the most used on, the class of its first noun.</summary>
    private static (string Term, WordKind Kind) Parse(string line)
    {
        var fields = line.Split(' ');
        return (fields[0], new WordKind(fields[1], int.Parse(fields[2], System.Globalization.CultureInfo.InvariantCulture)));
    }
}

/// <summary>What a word can be.</summary>
/// <param name="Parts">Letters for its parts of speech, the most used first: N noun, V verb, A adjective, R adverb.</param>
/// <param name="NounClass">What it names as a noun, as WordNet's lexicographers number it (6 artifact, 15 location, 18 person), 0 for none.</param>
internal readonly record struct WordKind(string Parts, int NounClass)
{
    /// <summary>What it mostly is.</summary>
    public char Main => Parts[0];

    public bool IsNoun => Parts.Contains('N', StringComparison.Ordinal);

    public bool IsVerb => Parts.Contains('V', StringComparison.Ordinal);
}
