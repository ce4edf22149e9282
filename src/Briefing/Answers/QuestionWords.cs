using System.Collections.Frozen;

namespace Briefing.Answers;

/// <summary>The words by which a question tells what it wants.</summary>
internal static class QuestionWords
{
    /// <summary>Verbs that open a yes-no question, and end the asked noun in the others.</summary>
    public static readonly FrozenSet<string> Auxiliaries = Set("""
        is are was were am do does did has have had can could will would shall should may might must be been being
        isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't
        """);

    /// <summary>Words that point to something said before.</summary>
    public static readonly FrozenSet<string> Pointers = Set("""
        he she him her his hers they them their theirs it its there this that these those then so else also
        """);

    /// <summary>Words that say little: questions are full of them and answers are not.</summary>
    public static readonly FrozenSet<string> Fillers = Set("""
        many much name names type types kind kinds sort call called refer referred term terms word describe described
        happen happened happening tell used use considered known give given besides according example examples
        main many often usually typically currently ever get got mean means form thing things
        """);

    /// <summary>What follows "how" when a number is wanted.</summary>
    public static readonly FrozenSet<string> Measures = Set("""
        long old far tall big large high deep heavy fast wide often frequently few great hot cold short small
        """);

    /// <summary>Words that deny; in any case.</summary>
    public static readonly FrozenSet<string> Negations = InAnyCase("""
        not never no none nobody neither nor n't isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't
        can't cannot couldn't won't wouldn't without
        """);

    /// <summary>Words that say that a deed was tried and not done; in any case.</summary>
    public static readonly FrozenSet<string> Failures = InAnyCase("fail fails failed failing failure unsuccessful unsuccessfully");

    private static readonly FrozenDictionary<string, AnswerKind> Asked = new Dictionary<AnswerKind, string>
    {
        [AnswerKind.Date] = """
            year years date dates day days month months century centuries decade decades time season week weekend era
            period anniversary hour
            """,
        [AnswerKind.Place] = """
            city cities country countries state states region regions area areas place places location locations
            continent river island town village province county district street capital nation part venue stadium
            building room ocean sea
            """,
        [AnswerKind.Count] = """
            percentage percent percentile number amount proportion size population age cost price rate temperature
            distance height weight length width depth speed share fraction total score salary fee budget ratio value
            """,
        [AnswerKind.Person] = """
            person president king queen scientist man woman leader author actor actress singer player minister
            politician artist director founder writer coach quarterback musician celebrity individual inventor
            mathematician physicist philosopher emperor general mayor
            """,
        [AnswerKind.Organisation] = """
            company companies organisation organization group party network team agency institution school university
            newspaper bank firm body club airline band channel council committee league church brand
            """,
        [AnswerKind.Reason] = "reason reasons cause causes purpose motive excuse",
    }.SelectMany(entry => Words(entry.Value).Select(word => (word, entry.Key)))
        .ToFrozenDictionary(entry => entry.word, entry => entry.Key, StringComparer.Ordinal);

    /// <summary>What the answer to "what X" or "which X" has to be, or null when the noun does not tell.</summary>
    public static AnswerKind? KindOf(string noun) => Asked.TryGetValue(noun, out var kind) ? kind : null;

    private static FrozenSet<string> Set(string words) => Words(words).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> InAnyCase(string words) => Words(words).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static string[] Words(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
