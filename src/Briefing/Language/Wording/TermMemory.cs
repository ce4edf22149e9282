namespace Briefing.Language.Wording;

/// <summary>
/// Remembers the terms of words, and which are stop words: texts repeat their words, and stemming one takes longer than
/// looking it up. Bounded: each word has one place, where the last of those that share it stays. Safe for use by several
/// threads, which may find the same at the same time.
/// </summary>
internal sealed class TermMemory(Func<string, string> termOf)
{
    /// <summary>A power of two, several times what English text has of different words.</summary>
    private const int Places = 1 << 17;

    private const int LongestWord = 40;

    private readonly KnownWord?[] places = new KnownWord?[Places];

    /// <summary>The word as a string, its term, and whether it is a stop word.</summary>
    public KnownWord Of(ReadOnlySpan<char> word)
    {
        ref var place = ref places[string.GetHashCode(word, StringComparison.Ordinal) & (Places - 1)];
        if (Volatile.Read(ref place) is { } known && word.SequenceEqual(known.Word))
            return known;
        var text = word.ToString();
        var found = new KnownWord(text, termOf(text), StopWords.Contains(text));
        if (word.Length <= LongestWord)
            Volatile.Write(ref place, found);
        return found;
    }
}

/// <summary>A word with what is remembered of it.</summary>
internal sealed record KnownWord(string Word, string Term, bool IsStopWord);
