using Briefing.Language.Wording;

namespace Briefing.Language.Names;

/// <summary>A text prepared for finding names: its words, and what their capitals tell.</summary>
internal sealed class NameText
{
    private const int LongestDateline = 50;

    private readonly bool[] isInitial;
    private readonly bool[] isShouted;
    private readonly bool[] isTitleCased;
    private readonly HashSet<string> seenInLowerCase = new(StringComparer.Ordinal);
    private readonly HashSet<string> seenCapitalisedInside = new(StringComparer.Ordinal);

    public NameText(string text)
    {
        Text = text;
        Words = WordScanner.Scan(text);
        isInitial = new bool[Words.Count];
        isShouted = new bool[Words.Count];
        isTitleCased = new bool[Words.Count];
        var at = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
            at = ReadSentence(sentence, at);
    }

    public string Text { get; }

    public List<Word> Words { get; }

    /// <summary>The word in lower case, empty outside the text.</summary>
    public string Lower(int at) => at >= 0 && at < Words.Count ? Words[at].Lower : "";

    /// <summary>
    /// Whether the word's capital is owed to its place: first in a sentence or quotation, or in a headline.
    /// </summary>
    public bool NeedsEvidence(int at) => isInitial[at] || isTitleCased[at];

    /// <summary>Whether the word stands in a line written in capitals throughout.</summary>
    public bool IsShouted(int at) => isShouted[at];

    public bool IsInTitleCase(int at) => isTitleCased[at];

    public bool IsSeenInLowerCase(string lower) => seenInLowerCase.Contains(lower);

    public bool IsSeenCapitalisedInside(string word) => seenCapitalisedInside.Contains(word);

    /// <summary>
    /// Whether the next word goes on in the same phrase: only blanks between, or the full stop of an initial or title.
    /// </summary>
    public bool IsAdjacent(int at)
    {
        if (at < 0 || at + 1 >= Words.Count || Words[at].IsPossessive)
            return false;
        var (start, end) = (Words[at].End, Words[at + 1].Start);
        if (start < Text.Length && Text[start] == '.'
            && (Words[at].IsInitial || NameCues.Honorifics.Contains(Words[at].Lower)
            || (Words[at].IsCapitalised && Words[at].Text.Length <= 4
                && (NameCues.Roles.Contains(Words[at].Lower) || Words[at].Lower is "st"))))
            start++;
        return WordScanner.OnlyBlanks(Text, start, end) || Text.AsSpan(start, end - start) is " & " or "&";
    }

    /// <summary>Whether a comma and blanks stand between the word and the next.</summary>
    public bool IsCommaAfter(int at)
    {
        if (at < 0 || at + 1 >= Words.Count)
            return false;
        var between = Text.AsSpan(Words[at].End, Words[at + 1].Start - Words[at].End);
        return between.Length >= 2 && between[0] == ',' && between[1..].IsWhiteSpace();
    }

    /// <summary>The words from first to last as written, with single blanks.</summary>
    public string Phrase(int first, int last)
    {
        var phrase = Text[Words[first].Start..Words[last].End];
        return phrase.Contains('\n', StringComparison.Ordinal) || phrase.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : phrase;
    }

    /// <summary>
    /// A role as it is told within a sentence: with the stop of a short title ("Gov."), "Former" in lower case.
    /// </summary>
    public string RolePhrase(int first, int last)
    {
        var phrase = Phrase(first, last);
        if (phrase.StartsWith("Former ", StringComparison.Ordinal))
            phrase = "former" + phrase[6..];
        var end = Words[last].End;
        return Words[last].IsCapitalised && Words[last].Text.Length <= 4 && end < Text.Length && Text[end] == '.'
            ? phrase + "." : phrase;
    }

    private int ReadSentence(TextSpan sentence, int at)
    {
        while (at < Words.Count && Words[at].Start < sentence.Start)
            at++;
        var first = at;
        while (at < Words.Count && Words[at].Start < sentence.End)
        {
            isInitial[at] = at == first || IsAfterOpening(at, sentence.Start);
            at++;
        }
        var casing = HeadlineCasing.Of(Text, sentence, Words, first, at);
        for (var word = first; word < at; word++)
        {
            isShouted[word] = casing == HeadlineCasing.Kind.Shouted;
            isTitleCased[word] = casing == HeadlineCasing.Kind.Titled;
            if (char.IsLower(Words[word].Text[0]))
                seenInLowerCase.Add(Words[word].Lower);
            else if (casing == HeadlineCasing.Kind.Plain && !isInitial[word] && Words[word].IsCapitalised)
                seenCapitalisedInside.Add(Words[word].Text);
        }
        return at;
    }

    /// <summary>After an opening quotation mark, a colon or dash, or the bracket of a dateline.</summary>
    private bool IsAfterOpening(int at, int sentenceStart)
    {
        for (var unit = Words[at].Start - 1; unit > sentenceStart; unit--)
        {
            if (Text[unit] is ')')
                return unit - sentenceStart < LongestDateline;
            if (Text[unit] is '“' or '"' or '‘' or ':' or '•' or '—' or '–' or '?' or '!' or '|')
                return true;
            if (Text[unit] is '-')
                return Text[unit - 1] == ' ';
            if (Text[unit] != ' ')
                return false;
        }
        return true;
    }
}
