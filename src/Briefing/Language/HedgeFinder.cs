using System.Buffers;
using System.Text.RegularExpressions;

namespace Briefing.Language;

/// <summary>Finds the words by which a sentence tells that a thing is not certain.</summary>
public static partial class HedgeFinder
{
    /// <summary>
    /// Every hedge holds one of these: a text without them, which nearly every sentence is, is passed at once.
    /// </summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "verif", "confirm", "corrobor", "substantiat", "authenticat", "establish", "clear", "unknown",
            "reportedly", "alleg", "supposedly", "purported", "apparently", "presumabl", "rumor", "rumour",
            "suspected", "without", "evidence", "proof", "believed", "thought", "said to", "understood", "feared",
            "presumed", "preliminary", "provisional", "initial", "deni", "deny", "disput", "contradict", "reject",
            "dismiss", "refut", "conflicting",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The hedges of a sentence (or a longer text) in reading order, not overlapping.</summary>
    public static IReadOnlyList<Hedge> Find(string sentence)
    {
        if (!sentence.AsSpan().ContainsAny(Signs))
            return [];
        var hedges = new List<Hedge>();
        foreach (var match in Disputed().EnumerateMatches(sentence))
            hedges.Add(new Hedge(new TextSpan(match.Index, match.Length), HedgeKind.Disputed));
        foreach (var match in Unverified().EnumerateMatches(sentence))
        {
            var span = new TextSpan(match.Index, match.Length);
            if (!hedges.Exists(hedge => hedge.Span.Overlaps(span)))
                hedges.Add(new Hedge(span, HedgeKind.Unverified));
        }
        hedges.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
        return hedges;
    }

    [GeneratedRegex("""
        \b(?:
          (?:ha[sd]|have|was|were|is|are|be|been|being)(?:\s+(?:not|never|yet))+(?:\s+(?:yet|been|be|able|to|
            immediately|independently|officially|fully)){0,4}\s+
            (?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|substantiated|authenticated?|established)
          |(?:hasn|haven|hadn|isn|aren|wasn|weren)['’]t(?:\s+(?:yet|been|immediately|independently|
            officially)){0,3}\s+(?:verified|confirmed|corroborated|substantiated)
          |(?:can|could)(?:not|\s+not|n['’]t)(?:\s+(?:yet|be|immediately|independently|officially|
            currently)){0,4}\s+(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|authenticated?)
          |(?:unable|impossible|difficult|not\s+possible|yet)\s+to\s+(?:be\s+)?(?:(?:independently|immediately|
            fully)\s+)?(?:verif(?:y|ied)|confirm(?:ed)?)
          |(?:did|do|does|would|will)\s+not\s+(?:immediately\s+)?confirm(?:\s+or\s+deny)?
          |neither\s+confirmed\s+nor\s+denied
          |no\s+(?:independent|official|immediate)\s+(?:confirmation|verification)
          |remains?\s+(?:unclear|unconfirmed|unverified|unknown)
          |(?:is|was|were|are)\s+(?:still\s+)?(?:unclear|not\s+(?:yet\s+|immediately\s+|entirely\s+)?clear)
          |unconfirmed|unverified|uncorroborated|unsubstantiated
          |reportedly|allegedly|supposedly|purportedly|apparently|presumably
          |purported|alleged|rumou?red|suspected\s+of
          |without\s+(?:giving|providing|offering|presenting|citing|showing|any)\s+(?:(?:any|further|clear|
            concrete)\s+)?(?:evidence|proof|details)
          |without\s+(?:evidence|proof)
          |(?:gave|has\s+given|have\s+given|offered|provided|presented)\s+no\s+(?:evidence|proof)
          |(?:is|are|was|were)\s+(?:(?:still|also|widely|now)\s+)?(?:believed|thought|said|understood|alleged|
            feared|rumou?red|presumed|suspected)\s+to
          |(?:preliminary|provisional|initial)\s+(?:figures?|reports?|counts?|results?|toll|estimates?|findings)
        )\b
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Unverified();

    [GeneratedRegex("""
        \b(?:
          (?:(?:ha[sd]|have|strongly|repeatedly|flatly|categorically|firmly)\s+)?(?<!\b(?:was|were|been|being|
            is|are)\s)(?:denies|denied|deny|denying)\b
            (?!\s+(?:(?:him|her|them|us|people|women|me)\s+)?(?:bail|access|entry|entrance|permission|parole|
              visas?|asylum|boarding|coverage|care|aid|service|services|a|an|any\s+access)\b)
            (?:\s+(?:the\s+)?(?:claims?|allegations?|accusations?|charges?|reports?|wrongdoing|involvement|
              responsibility|it|this|that))?
          |(?:is|are|was|were|been|being|hotly)\s+(?:disputed|contradicted)(?:\s+by)?
          |disput(?:es|ed|e|ing)\s+(?:by|that|(?:the|this|those|these|his|her|their|its|such|any)\s+(?:claims?|
            allegations?|accusations?|charges?|reports?|figures?|accounts?|findings|toll|version|results?))
          |contradict(?:s|ed)\s+by
          |(?:rejects|rejected|rejecting|dismisses|dismissed|refutes|refuted)\s+(?:the\s+|those\s+|these\s+|
            such\s+|any\s+)?
            (?:claims?|allegations?|accusations?|reports?|figures?|suggestions?)
          |conflicting\s+(?:reports?|accounts?|figures?|claims?)
        )\b
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Disputed();
}
