using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Briefing.Language;

/// <summary>English stems by the Snowball rules ("Porter 2"), through Lucene.Net.</summary>
public static class Stemmer
{
    private const int MostRemembered = 50_000;

    [ThreadStatic]
    private static EnglishStemmer? stemmer;

    private static readonly ConcurrentDictionary<string, string> Remembered = new(StringComparer.Ordinal);
    private static int remembered;

    /// <summary>The stem of a lower-case word; words that the rules do not touch come back as they are.</summary>
    public static string Stem(string word)
    {
        if (Remembered.TryGetValue(word, out var known))
            return known;
        var stem = Compute(word);
        if (Volatile.Read(ref remembered) < MostRemembered && Remembered.TryAdd(word, stem))
            Interlocked.Increment(ref remembered);
        return stem;
    }

    private static string Compute(string word)
    {
        stemmer ??= new EnglishStemmer();
        stemmer.SetCurrent(word);
        return stemmer.Stem() ? stemmer.Current : word;
    }
}
