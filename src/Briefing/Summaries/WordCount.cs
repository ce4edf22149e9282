namespace Briefing.Summaries;

/// <summary>Counts words as a reader's budget does.</summary>
public static class WordCount
{
    /// <summary>How many blank-separated pieces of the text hold a letter or a digit.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var words = 0;
        var counted = false;
        foreach (var unit in text)
        {
            if (char.IsWhiteSpace(unit))
                counted = false;
            else if (!counted && char.IsLetterOrDigit(unit))
            {
                counted = true;
                words++;
            }
        }
        return words;
    }
}
