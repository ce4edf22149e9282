using System.Buffers;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>A name in a question.</summary>
/// <param name="Text">As written.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word, inclusive.</param>
internal readonly record struct OwnName(string Text, int First, int Last);

/// <summary>Finds the names that a question brings along, by their capitals.</summary>
internal static class OwnNames
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:()\"");

    /// <summary>Runs of capitalised words, joined over "of", "the" and "and"; the first word only counts when it is no small word.</summary>
    public static IReadOnlyList<OwnName> Find(string text, IReadOnlyList<Token> words, string[] lower)
    {
        if (words.Count > 3 && words.All(word => word.IsCapitalised || word.IsNumber))
            return [];
        var names = new List<OwnName>();
        for (var at = 0; at < words.Count; at++)
        {
            if (!Starts(words, lower, at))
                continue;
            var last = End(text, words, lower, at);
            names.Add(new OwnName(text[words[at].Span.Start..words[last].Span.End], at, last));
            at = last;
        }
        return names;
    }

    private static bool Starts(IReadOnlyList<Token> words, string[] lower, int at) =>
        words[at].IsCapitalised && !StopWords.Contains(lower[at]) && !QuestionWords.Auxiliaries.Contains(lower[at])
        && (at > 0 || (words.Count > 1 && words[1].IsCapitalised));

    private static int End(string text, IReadOnlyList<Token> words, string[] lower, int at)
    {
        var last = at;
        for (var next = at + 1; next < words.Count && next <= last + 2; next++)
        {
            if (text.AsSpan(words[last].Span.End, words[next].Span.Start - words[last].Span.End).IndexOfAny(Breaks) >= 0)
                break;
            if (words[next].IsCapitalised || (words[next].IsNumber && next == last + 1))
                last = next;
            else if (lower[next] is not ("of" or "the" or "de" or "and") || lower[next] is "and")
                break;
        }
        return last;
    }
}
