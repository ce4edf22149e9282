namespace Briefing.Language;

/// <summary>The terms under which a text is stored for searching and under which a question looks for it.</summary>
public static class SearchTerms
{
    /// <summary>
    /// The terms of a text in reading order, repeated as often as they stand in it, without words that carry no meaning
    /// of their own. Each holds letters and digits only, so any full-text engine takes it as one word.
    /// </summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. Tokenizer.Tokenize(text).Where(token => !StopWords.Contains(token.Text)).Select(AsWord).Where(term => term.Length > 0)];

    private static string AsWord(Token token) =>
        token.Term.All(char.IsLetterOrDigit) ? token.Term : string.Concat(token.Term.Where(char.IsLetterOrDigit));
}
