using Briefing.Language.Sentences;

namespace Briefing.Language;

/// <summary>Finds the sentences of a text.</summary>
/// <remarks>
/// Closing quotation marks and brackets belong to the sentence they close. A short quotation or bracket is never cut; a
/// long one is, at the ends of its own sentences. Works on any UTF-16 and takes time linear in the length of the text.
/// </remarks>
public static class SentenceSplitter
{
    /// <summary>
    /// The sentences in reading order, not overlapping, without the white space around them. A blank line always ends a
    /// sentence, and so does a single line break, except inside hard-wrapped text.
    /// </summary>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        foreach (var paragraph in Paragraphs.Of(text))
            SplitParagraph(text, paragraph, sentences);
        return sentences;
    }

    private static void SplitParagraph(string text, TextSpan paragraph, List<TextSpan> sentences)
    {
        var quoted = Quotations.Mark(text.AsSpan(paragraph.Start, paragraph.Length));
        var start = paragraph.Start;
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (!SentenceEnds.IsTerminator(text[at]))
                continue;
            var afterStops = AfterStops(text, at, paragraph.End);
            var isFree = quoted is null || !quoted[afterStops - 1 - paragraph.Start];
            var afterClosers = isFree ? AfterClosers(text, afterStops, paragraph.End) : afterStops;
            if (isFree && SentenceEnds.EndsAt(text, paragraph, start, at, afterStops, afterClosers))
            {
                Add(text, start, afterClosers, sentences);
                start = afterClosers;
            }
            at = afterClosers - 1;
        }
        Add(text, start, paragraph.End, sentences);
    }

    /// <summary>Passes a run of stops, also a spaced ellipsis (". . .").</summary>
    private static int AfterStops(string text, int at, int end)
    {
        while (at < end)
        {
            if (SentenceEnds.IsTerminator(text[at]))
                at++;
            else if (text[at] == ' ' && at + 2 < end && text[at - 1] == '.' && text[at + 1] == '.'
                && text[at + 2] is ' ' or '.')
                at += 2;
            else
                break;
        }
        return at;
    }

    /// <summary>Passes closing marks, and the reference marks of encyclopedias ("[12]").</summary>
    private static int AfterClosers(string text, int at, int end)
    {
        while (at < end)
        {
            if (Quotations.IsCloser(text[at]) && !OpensNext(text, at, end))
                at++;
            else if (text[at] == '[' && LengthOfReference(text, at, end) is > 0 and var length)
                at += length;
            else
                break;
        }
        return at;
    }

    /// <summary>A straight mark before a letter and after a closed one opens the next quotation.</summary>
    private static bool OpensNext(string text, int at, int end) =>
        text[at] is '"' or '\'' && at + 1 < end && char.IsLetter(text[at + 1]) && Quotations.IsCloser(text[at - 1]);

    private static int LengthOfReference(string text, int start, int end)
    {
        var at = start + 1;
        while (at < end && at - start <= 4 && char.IsAsciiDigit(text[at]))
            at++;
        return at > start + 1 && at < end && text[at] == ']' ? at + 1 - start : 0;
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
