using System.Collections.Frozen;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>What a word does beside a stretch, as one number: small words that say much about what follows each have their own.</summary>
internal static class WordClass
{
    public const int BeforeStatement = 1;
    public const int AfterStatement = 2;
    private const int Number = 3;
    private const int Capitalised = 4;
    private const int Noun = 5;
    private const int Adjective = 6;
    private const int Adverb = 7;
    private const int Verb = 8;
    private const int Unknown = 9;

    private static readonly FrozenDictionary<string, int> Small = """
        the a an of in on at to by with from for as and or is are was were be been called named known that which who his
        her its their into than not has had have between after before during until since about over under such like
        including because due when where while but more most other through via per
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select((word, at) => (word, at))
        .ToFrozenDictionary(entry => entry.word, entry => Unknown + 1 + entry.at, StringComparer.OrdinalIgnoreCase);

    /// <summary>The class of a word.</summary>
    public static int Of(Token token)
    {
        if (Small.TryGetValue(token.Text, out var small))
            return small;
        if (token.IsNumber)
            return Number;
        return token.IsCapitalised ? Capitalised : OfContent(token);
    }

    /// <summary>The class of the word at a place of a statement, which may lie outside.</summary>
    public static int At(IReadOnlyList<Token> tokens, int at) =>
        at < 0 ? BeforeStatement : at >= tokens.Count ? AfterStatement : Of(tokens[at]);

    /// <summary>Whether it is a verb in the first place, and no noun by its ending.</summary>
    public static bool IsVerb(Token token) => !token.IsNumber && !token.IsCapitalised && OfContent(token) is Verb;

    /// <summary>Whether it is a verb in the first place, or looks like a form of one ("-ed", "-ing", "-es").</summary>
    public static bool IsVerbForm(Token token) =>
        !token.IsCapitalised && !token.IsNumber
        && (token.Text.EndsWith("ed", StringComparison.Ordinal) || token.Text.EndsWith("ing", StringComparison.Ordinal)
            || token.Text.EndsWith("es", StringComparison.Ordinal) || IsVerb(token));

    private static int OfContent(Token token)
    {
        if (token.Text.EndsWith("ly", StringComparison.Ordinal))
            return Adverb;
        return WordKinds.Of(token.Term)?.Main switch
        {
            'N' => Noun,
            'V' => token.Text.EndsWith("ion", StringComparison.Ordinal) || token.Text.EndsWith("ment", StringComparison.Ordinal) ? Noun : Verb,
            'A' => Adjective,
            'R' => Adverb,
            _ => Unknown,
        };
    }
}
