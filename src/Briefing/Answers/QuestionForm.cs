namespace Briefing.Answers;

/// <summary>The question word of a question, and what it asks for.</summary>
/// <param name="Kind">How the question is put.</param>
/// <param name="Expected">What the answer has to be.</param>
/// <param name="WordAt">Where the question word stands, counted in words; 0 when there is none.</param>
/// <param name="WordEnd">The word after it ("How many" is two words).</param>
/// <param name="AskedEnd">The word after the asked noun; equals <paramref name="WordEnd"/> when there is none.</param>
internal readonly record struct QuestionForm(
    QuestionKind Kind, AnswerKind Expected, int WordAt, int WordEnd, int AskedEnd)
{
    private static readonly string[] Employing =
        ["work", "worked", "working", "employed", "serve", "served", "belong", "run", "head", "lead"];

    /// <summary>Whether the word at that position belongs to the asked noun.</summary>
    public bool Asks(int at) => at >= WordEnd && at < AskedEnd;

    /// <summary>Reads the form from the words in lower case.</summary>
    public static QuestionForm Of(string[] words)
    {
        var at = QuestionWordAt(words);
        if (at < 0)
            return new QuestionForm(OpensWithAuxiliary(words) ? QuestionKind.YesNo : QuestionKind.Other, AnswerKind.Any, 0, 0, 0);
        return words[at] switch
        {
            "who" or "whom" or "whose" or "who's" => Plain(QuestionKind.Who, Who(words), at),
            "where" or "where's" => Plain(QuestionKind.Where, AnswerKind.Place, at),
            "when" or "when's" => Plain(QuestionKind.When, AnswerKind.Date, at),
            "why" => Plain(QuestionKind.Why, AnswerKind.Reason, at),
            "how" => How(words, at),
            "which" => WithNoun(QuestionKind.Which, words, at),
            _ => WithNoun(QuestionKind.What, words, at),
        };
    }

    private static QuestionForm Plain(QuestionKind kind, AnswerKind expected, int at) => new(kind, expected, at, at + 1, at + 1);

    private static AnswerKind Who(string[] words) =>
        words.Contains("for") && words.Any(Employing.Contains) ? AnswerKind.Organisation : AnswerKind.Person;

    private static QuestionForm How(string[] words, int at)
    {
        var next = at + 1 < words.Length ? words[at + 1] : "";
        return next switch
        {
            "many" or "few" => new QuestionForm(QuestionKind.HowMany, AnswerKind.Count, at, at + 2, NounEnd(words, at + 2)),
            "much" => new QuestionForm(QuestionKind.HowMuch, AnswerKind.Count, at, at + 2, NounEnd(words, at + 2)),
            _ when QuestionWords.Measures.Contains(next) => new QuestionForm(QuestionKind.HowMuch, AnswerKind.Count, at, at + 2, at + 2),
            _ => new QuestionForm(QuestionKind.How, AnswerKind.Any, at, at + 1, at + 1),
        };
    }

    private static QuestionForm WithNoun(QuestionKind kind, string[] words, int at)
    {
        var end = OpensWithVerb(words, at + 1) ? at + 1 : NounEnd(words, at + 1);
        if (words.AsSpan(at + 1, Math.Max(0, end - at - 1)).IndexOf("name") >= 0)
            return new QuestionForm(kind, AnswerKind.Name, at, at + 1, end);
        for (var noun = end - 1; noun > at; noun--)
        {
            if (QuestionWords.KindOf(words[noun]) is { } asked)
                return new QuestionForm(kind, asked, at, at + 1, end);
        }
        return new QuestionForm(kind, WithoutNoun(words, at), at, at + 1, end);
    }

    /// <summary>"What happened", "What led to": a deed and no noun follows the question word.</summary>
    private static bool OpensWithVerb(string[] words, int at) =>
        at < words.Length && (words[at].EndsWith("ed", StringComparison.Ordinal) || words[at] is "led" or "made" or "began" or "broke" or "went" or "causes");

    /// <summary>"What is the name of", "What was the population of", "What caused", "What did he say".</summary>
    private static AnswerKind WithoutNoun(string[] words, int at)
    {
        var next = at + 1 < words.Length ? words[at + 1] : "";
        if (next is "caused" or "causes" or "triggered" or "sparked" or "prompted")
            return AnswerKind.Reason;
        if (words.Length > 0 && words[^1] is "say" or "said" or "tell" or "announce" or "claim")
            return AnswerKind.Saying;
        if (next is not ("is" or "was" or "were" or "are"))
            return AnswerKind.Any;
        var noun = at + 2 < words.Length && words[at + 2] is "the" or "a" or "an" ? at + 3 : at + 2;
        var named = Array.IndexOf(words, "name", noun, Math.Max(0, Math.Min(2, words.Length - noun)));
        if (named >= 0)
            return AnswerKind.Name;
        var kind = noun < words.Length ? QuestionWords.KindOf(words[noun]) : null;
        return kind is AnswerKind.Count or AnswerKind.Date or AnswerKind.Reason ? kind.Value : AnswerKind.Any;
    }

    /// <summary>The asked noun ends before a verb of asking or a small word: "security officers | were killed".</summary>
    private static int NounEnd(string[] words, int start)
    {
        var end = start;
        while (end < words.Length && end < start + 3 && !QuestionWords.Auxiliaries.Contains(words[end]) && !Language.StopWords.Contains(words[end]))
            end++;
        return end < words.Length || end == start + 3 ? end : Math.Min(end, start + 3);
    }

    /// <summary>
    /// The first question word, except that "when", "where" and "how" give way to a "what", "who" or "which" behind them
    /// unless a verb of asking follows: "When rocks melt, what is formed?".
    /// </summary>
    private static int QuestionWordAt(string[] words)
    {
        var first = Array.FindIndex(words, IsQuestionWord);
        if (first < 0 || (OpensWithAuxiliary(words) && words[first] is not "or"))
            return first > 0 && OpensWithAuxiliary(words) ? -1 : first;
        if (words[first] is "when" or "where" or "how" && first + 1 < words.Length && !QuestionWords.Auxiliaries.Contains(words[first + 1]))
        {
            var other = Array.FindIndex(words, first + 1, word => word is "what" or "who" or "which" or "how");
            if (other > 0 && words[first] is not "how")
                return other;
        }
        return first;
    }

    private static bool IsQuestionWord(string word) =>
        word is "who" or "whom" or "whose" or "who's" or "where" or "where's" or "when" or "when's" or "why" or "how"
            or "which" or "what" or "what's";

    private static bool OpensWithAuxiliary(string[] words) => words.Length > 0 && QuestionWords.Auxiliaries.Contains(words[0]);
}
