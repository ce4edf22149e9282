using System.Collections.Frozen;
using Briefing.Language.Wording;

namespace Briefing.Language.Names;

/// <summary>Reads the role that stands before or after a name.</summary>
internal sealed class RoleReader(NameText text)
{
    private const int MostWordsBefore = 6;
    private const int MostWordsAfter = 14;

    private static readonly FrozenSet<string> NeverInRole = WordSet.Of("""
        said says told tells met meets saw sees named made called became against after before when while since because
        including among between during through until like near across around per via despite where whether although
        though however also even still again once ever never always often either several many few more most less one two
        three four five six seven eight nine ten according across along was-then both around replaced succeeded beat
        think held left sent put kept won lost led shot hit set cut hurt paid sold bought brought thought found fought
        wrote gave took came went ran began spoke chose threw knew grew wore stood sat let read got made heard felt fell
        drove rose outside inside behind beside besides above below beyond amid
        """);

    /// <summary>
    /// Nouns with a final "s" that limit a role; other words in "s" are verbs there ("praises coach …").
    /// </summary>
    private static readonly FrozenSet<string> NounsWithS = WordSet.Of("""
        sports communications operations sales arms rights affairs news forces services relations economics politics
        physics business series press systems games resources congress olympics athletics arts mathematics works
        """);

    /// <summary>
    /// Whether the word, or its last part after a hyphen, names what a person is ("co-founder", "ex-president").
    /// </summary>
    public static bool IsRole(string lower)
    {
        if (NameCues.Roles.Contains(lower))
            return true;
        var hyphen = lower.LastIndexOf('-');
        return hyphen > 0 && NameCues.Roles.Contains(lower[(hyphen + 1)..]);
    }

    /// <summary>"former intelligence chief" right before the name: index of its first word, or -1.</summary>
    public int StartBefore(int name)
    {
        var at = name - 1;
        if (!text.IsAdjacent(at) || text.Words[at].IsCapitalised || !IsRole(text.Lower(at)))
            return -1;
        return ExtendLeft(at, allNouns: true);
    }

    /// <summary>
    /// Takes in what limits a role to its left: "former", "Russian", and before a plain role noun other nouns.
    /// </summary>
    public int ExtendLeft(int start, bool allNouns)
    {
        var at = start;
        while (at > 0 && start - at < MostWordsBefore && text.IsAdjacent(at - 1) && Limits(at - 1, allNouns))
            at--;
        return at;
    }

    private bool Limits(int at, bool allNouns)
    {
        var word = text.Words[at];
        if (NameCues.RoleModifiers.Contains(word.Lower) || Gazetteer.IsDemonym(word.Lower))
            return true;
        if (!allNouns || word.IsNumber || text.NeedsEvidence(at) && !text.IsSeenCapitalisedInside(word.Text))
            return false;
        if (StopWords.Contains(word.Lower) || NeverInRole.Contains(word.Lower)
            || NameCues.Starters.Contains(word.Lower))
            return word.Text is "US" or "WHO";
        var isVerb = word.Lower.EndsWith('s') && !word.IsCapitalised
            && !word.Lower.EndsWith("ss", StringComparison.Ordinal) && !NounsWithS.Contains(word.Lower);
        return !isVerb && !word.Lower.EndsWith("ed", StringComparison.Ordinal)
            && !word.Lower.EndsWith("ing", StringComparison.Ordinal)
            && !word.Lower.EndsWith("ly", StringComparison.Ordinal);
    }

    /// <summary>"…, head of the agency" after the name: first and last word of the role, or null.</summary>
    public (int First, int Last)? After(int name)
    {
        if (!text.IsCommaAfter(name))
            return null;
        var at = name + 1;
        if (text.Words[at].IsNumber && text.IsCommaAfter(at))
            at++;
        if (IsDeterminer(text.Lower(at)))
            at++;
        var noun = RoleNoun(at);
        if (noun < 0)
            return null;
        if (noun + 1 >= text.Words.Count || !IsJoined(noun))
            return (at, noun);
        if (text.Lower(noun + 1) is "who" or "whose" or "and")
            return (at, noun);
        return text.Lower(noun + 1) is "of" or "for" or "in" or "at" or "to" or "on" or "with"
            ? (at, LastOfPhrase(noun + 1)) : null;
    }

    /// <summary>"the agency's head, NAME, …": first and last word of the role before a comma, or null.</summary>
    public (int First, int Last)? BeforeComma(int first, int last)
    {
        if (first == 0 || !text.IsCommaAfter(first - 1) || !(text.IsCommaAfter(last) || EndsSentence(last)))
            return null;
        for (var at = first - 1; at > 0 && first - at < MostWordsAfter; at--)
        {
            if (!IsJoined(at - 1))
                return null;
            if (!IsDeterminer(text.Lower(at - 1)) || text.Lower(at - 2) is "of" or "for" or "in" or "at" && at - 2 > 0
                && IsJoined(at - 2))
                continue;
            var noun = RoleNoun(at);
            var isHead = noun == first - 1
                || (noun >= 0 && noun < first - 1 && text.Lower(noun + 1) is "of" or "for" or "in" or "at" or "to");
            return isHead ? (at, first - 1) : null;
        }
        return null;
    }

    private static bool IsDeterminer(string lower) =>
        lower is "the" or "a" or "an" or "his" or "her" or "its" or "their" or "our" or "one";

    /// <summary>
    /// The role noun that the phrase at the word is about: the last role word before anything else begins, or -1.
    /// </summary>
    private int RoleNoun(int at)
    {
        var noun = -1;
        for (var word = at; word < text.Words.Count && word - at < 8; word++)
        {
            var lower = text.Lower(word);
            if (StopWords.Contains(lower) || NeverInRole.Contains(lower))
                break;
            if (IsRole(lower))
                noun = word;
            else if (noun >= 0)
                return -1;
            if (word + 1 >= text.Words.Count || !IsJoined(word))
                break;
        }
        return noun;
    }

    private int LastOfPhrase(int at)
    {
        var last = at;
        while (last + 1 < text.Words.Count && last - at < MostWordsAfter && IsJoined(last)
            && !(text.Lower(last + 1) is "who" or "which" or "that" or "said" or "says" or "told" or "was" or "is"
                or "has" or "had" or "were" or "since")
            && !(text.Lower(last + 1) == "and" && IsDeterminer(text.Lower(last + 2))))
            last++;
        while (last > at && StopWords.Contains(text.Lower(last)))
            last--;
        return last;
    }

    /// <summary>Only blanks, or a possessive ending and blanks, between the word and the next.</summary>
    private bool IsJoined(int at)
    {
        if (at < 0 || at + 1 >= text.Words.Count)
            return false;
        var word = text.Words[at];
        return word.IsPossessive ? WordScanner.OnlyBlanks(text.Text, word.End + 2, text.Words[at + 1].Start)
            : text.IsAdjacent(at);
    }

    private bool EndsSentence(int at)
    {
        var end = text.Words[at].End;
        return !text.Words[at].IsPossessive && (end >= text.Text.Length || text.Text[end] is '.' or ';' or ')' or '\n');
    }
}
