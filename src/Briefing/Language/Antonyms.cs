using System.Collections.Frozen;
using Briefing.Language.Names;

namespace Briefing.Language;

/// <summary>
/// Words that mean the opposite of others ("first" and "last"), by their stems. Reduced from WordNet; src/Briefing/README.md
/// has its licence.
/// </summary>
internal static class Antonyms
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> Table = new(() =>
        WordFiles.Lines("antonyms.txt").Select(line => line.Split(' '))
            .ToFrozenDictionary(words => words[0], words => words[1..], StringComparer.Ordinal));

    /// <summary>What means the opposite of a term (<see cref="Token.Term"/>); empty for most.</summary>
    public static ReadOnlySpan<string> Of(string term) => Table.Value.TryGetValue(term, out var opposites) ? opposites : [];
}
