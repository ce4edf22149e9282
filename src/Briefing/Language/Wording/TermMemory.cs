using System.Collections.Concurrent;

namespace Briefing.Language.Wording;

/// <summary>
/// Remembers the terms of words, and which are stop words: texts repeat their words, and stemming one takes longer than
/// looking it up. Bounded: when it is full it begins anew.
/// </summary>
internal sealed class TermMemory(Func<string, string> termOf)
{
    private const int Most = 150_000;
    private const int LongestWord = 40;

    private readonly ConcurrentDictionary<string, (string Word, string Term, bool IsStopWord)> known = new(StringComparer.Ordinal);
    private int count;

    /// <summary>The word as a string, its term, and whether it is a stop word.</summary>
    public (string Word, string Term, bool IsStopWord) Of(ReadOnlySpan<char> word)
    {
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found))
            return found;
        var text = word.ToString();
        found = (text, termOf(text), StopWords.Contains(text));
        if (word.Length <= LongestWord && known.TryAdd(text, found) && Interlocked.Increment(ref count) >= Most)
        {
            known.Clear();
            Interlocked.Exchange(ref count, 0);
        }
        return found;
    }
}
