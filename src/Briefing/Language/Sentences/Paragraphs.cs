namespace Briefing.Language.Sentences;

/// <summary>Finds the stretches of a text that sentences cannot run across.</summary>
internal static class Paragraphs
{
    // Hard-wrapped text (mail, newswire) has lines of this length, whereas a paragraph on one line is longer.
    private const int ShortestWrapped = 45;
    private const int LongestWrapped = 90;

    /// <summary>
    /// Paragraphs in reading order. A blank line always ends one. A single line break ends one too, unless the lines
    /// are hard-wrapped or the next line goes on in lower case.
    /// </summary>
    public static List<TextSpan> Of(string text)
    {
        var paragraphs = new List<TextSpan>();
        var block = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\u2029', '\u2028');
            end = end < 0 ? text.Length : start + end;
            if (text.AsSpan(start, end - start).IsWhiteSpace())
                Close(text, block, paragraphs);
            else
                block.Add(TextSpan.Between(start, end));
            start = end + 1;
        }
        Close(text, block, paragraphs);
        return paragraphs;
    }

    private static void Close(string text, List<TextSpan> block, List<TextSpan> paragraphs)
    {
        if (block.Count == 0)
            return;
        var isWrapped = IsWrapped(block);
        var start = block[0].Start;
        for (var line = 1; line < block.Count; line++)
        {
            if (GoesOn(text, block[line - 1], block[line], isWrapped))
                continue;
            paragraphs.Add(TextSpan.Between(start, block[line - 1].End));
            start = block[line].Start;
        }
        paragraphs.Add(TextSpan.Between(start, block[^1].End));
        block.Clear();
    }

    private static bool IsWrapped(List<TextSpan> block)
    {
        if (block.Count < 3)
            return false;
        for (var line = 0; line < block.Count - 1; line++)
        {
            if (block[line].Length is < ShortestWrapped or > LongestWrapped)
                return false;
        }
        return block[^1].Length <= LongestWrapped;
    }

    private static bool GoesOn(string text, TextSpan line, TextSpan next, bool isWrapped)
    {
        var first = FirstVisible(text, next);
        if (IsListItem(text, first, next.End))
            return false;
        if (isWrapped)
            return true;
        var last = text.AsSpan(line.Start, line.Length).TrimEnd();
        return char.IsLower(text[first]) && !SentenceEnds.IsTerminator(last[^1]) && last[^1] != ':';
    }

    private static int FirstVisible(string text, TextSpan line)
    {
        var at = line.Start;
        while (char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>Whether the line starts with a bullet or a list number ("•", "- ", "2. ", "(b) ").</summary>
    internal static bool IsListItem(string text, int at, int end)
    {
        if (text[at] is '•' or '·' or '▪' or '◦' or '‣' or '●' or '■')
            return true;
        if (text[at] is '-' or '*' or '–' or '—')
            return at + 1 < end && char.IsWhiteSpace(text[at + 1]);
        return LengthOfListNumber(text, at, end) > 0;
    }

    /// <summary>Length of a list number with its stop or bracket ("12." or "(b)"), 0 when none starts here.</summary>
    internal static int LengthOfListNumber(string text, int start, int end)
    {
        var at = start;
        if (at < end && text[at] == '(')
            at++;
        var first = at;
        while (at < end && at - first < 3 && char.IsAsciiDigit(text[at]))
            at++;
        if (at == first && at < end && char.IsAsciiLetterLower(text[at]))
            at++;
        var isClosed = at > first && at + 1 < end && text[at] is '.' or ')' && char.IsWhiteSpace(text[at + 1]);
        return at > first && isClosed ? at + 1 - start : 0;
    }
}
