namespace Briefing.Language;

/// <summary>Finds the sentences of a text.</summary>
public static class SentenceSplitter
{
    /// <summary>The sentences in reading order, without the white space around them. A blank line always ends one.</summary>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var ends = text[at] is '\n'
                || (text[at] is '.' or '!' or '?' && at + 2 < text.Length && char.IsWhiteSpace(text[at + 1]) && char.IsUpper(text[at + 2]));
            if (!ends)
                continue;
            Add(text, start, at + 1, sentences);
            start = at + 1;
        }
        Add(text, start, text.Length, sentences);
        return sentences;
    }

    private static void Add(string text, int start, int end, List<TextSpan> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            sentences.Add(TextSpan.Between(start, end));
    }
}
