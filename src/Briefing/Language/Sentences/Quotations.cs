namespace Briefing.Language.Sentences;

/// <summary>Marks the short quotations and brackets of a paragraph: a sentence does not end inside one.</summary>
internal static class Quotations
{
    /// <summary>A longer quotation reads as sentences of its own.</summary>
    private const int LongestWhole = 120;

    /// <summary>
    /// For each unit of the paragraph, whether a sentence may not end there because it stands inside a short quotation
    /// or bracket; null when nothing of the kind is in it.
    /// </summary>
    public static bool[]? Mark(ReadOnlySpan<char> paragraph)
    {
        bool[]? inside = null;
        var openQuote = -1;
        var openBracket = -1;
        for (var at = 0; at < paragraph.Length; at++)
        {
            if (IsOpening(paragraph, at))
                openQuote = at;
            else if (openQuote >= 0 && IsClosing(paragraph, at))
                Fill(paragraph, ref inside, ref openQuote, at);
            else if (paragraph[at] is '(' or '[')
                openBracket = at;
            else if (openBracket >= 0 && (paragraph[at] is ')' or ']'))
                Fill(paragraph, ref inside, ref openBracket, at);
        }
        return inside;
    }

    /// <summary>Quotation marks and brackets that can close something.</summary>
    public static bool IsCloser(char unit) =>
        unit is '"' or '\'' or '”' or '’' or '»' or '›' or ')' or ']' or '}' or '」' or '』' or '）' or '】' or '》' or '〉'
            or '〕';

    /// <summary>Quotation marks and brackets that can open something.</summary>
    public static bool IsOpener(char unit) =>
        unit is '"' or '\'' or '“' or '‘' or '„' or '‚' or '«' or '‹' or '(' or '[' or '{' or '「' or '『' or '（' or '【'
            or '《' or '¿' or '¡';

    private static void Fill(ReadOnlySpan<char> paragraph, ref bool[]? inside, ref int open, int close)
    {
        // The stop before the closing marks is left free: the sentence may end with the quotation.
        var end = close;
        while (end - 1 > open && IsCloser(paragraph[end - 1]))
            end--;
        if (end - 1 > open && close - open <= LongestWhole)
        {
            inside ??= new bool[paragraph.Length];
            inside.AsSpan(open, end - 1 - open).Fill(true);
        }
        open = -1;
    }

    private static bool IsOpening(ReadOnlySpan<char> paragraph, int at) =>
        paragraph[at] is '“' or '„' or '«'
        || (paragraph[at] is '"' && (at == 0 || !char.IsLetterOrDigit(paragraph[at - 1]) && !IsStop(paragraph[at - 1]))
            && at + 1 < paragraph.Length && !char.IsWhiteSpace(paragraph[at + 1]));

    private static bool IsClosing(ReadOnlySpan<char> paragraph, int at) => paragraph[at] is '"' or '”' or '»';

    private static bool IsStop(char unit) => unit is '.' or '!' or '?' or ',' or '…' or ';';
}
