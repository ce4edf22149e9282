using Briefing.Language.Wording;

namespace Briefing.Language;

/// <summary>The terms under which a text is stored for searching and under which a question looks for it.</summary>
public static class SearchTerms
{
    /// <summary>
    /// The terms of a text in reading order, repeated as often as they stand in it, without words that carry no meaning
    /// of their own. Each holds letters and digits only, so any full-text engine takes it as one word. A hyphenated
    /// word gives its parts and then both in one ("cease-fire": "ceas", "fire", "ceasefir"), so that it is found in any
    /// spelling.
    /// </summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var terms = new List<string>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (!IsStopWord(token))
                AddIfAny(AsWord(token.Term), terms);
            if (at > 0 && AreHyphenated(text, tokens[at - 1], token))
                AddIfAny(AsWord(Tokenizer.TermOf(tokens[at - 1].Text + token.Text)), terms);
        }
        return terms;
    }

    /// <summary>"US" and "WHO" in capitals are names, not the small words.</summary>
    private static bool IsStopWord(Token token) => token is { IsStopWord: true, Text: not ("US" or "WHO") };

    private static bool AreHyphenated(string text, Token first, Token second) =>
        second.Span.Start == first.Span.End + 1 && WordScanner.IsHyphen(text[first.Span.End])
        && char.IsLetter(first.Text[0]) && char.IsLetter(second.Text[0]);

    private static void AddIfAny(string term, List<string> terms)
    {
        if (term.Length > 0)
            terms.Add(term);
    }

    /// <summary>Letters and digits only; the point of a decimal becomes a letter, so that 3.4 is not 34.</summary>
    private static string AsWord(string term)
    {
        if (term.All(char.IsLetterOrDigit))
            return term;
        return string.Concat(term.Replace('.', 'p').Where(char.IsLetterOrDigit));
    }
}
