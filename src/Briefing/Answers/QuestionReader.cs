using Briefing.Language;

namespace Briefing.Answers;

/// <summary>Understands what a question is after, by its words alone.</summary>
public static class QuestionReader
{
    /// <summary>Reads one question in English; any text is taken, also one that is no question.</summary>
    public static ReadQuestion Read(string text)
    {
        var words = Tokenizer.Tokenize(text);
        var lower = words.Select(word => word.Text.ToLowerInvariant().Replace('’', '\'')).ToArray();
        var form = QuestionForm.Of(lower);
        var names = OwnNames.Find(text, words, lower);
        var terms = Terms(words, lower, form, names);
        return new ReadQuestion(text, form.Kind, form.Expected, terms)
        {
            Sequence = [.. words.Where((_, at) => at < form.WordAt || at >= form.WordEnd).Select(word => word.Term)],
            Sought = SoughtNoun.Find(lower, form) is >= 0 and var sought ? words[sought].Term : null,
            Names = [.. names.Select(name => name.Text)],
            LeansOnThread = Leans(lower, names.Count, terms),
            AsksForDoer = form.Kind is QuestionKind.Who or QuestionKind.What or QuestionKind.Which && IsDeed(lower, form.AskedEnd),
            AsksForObject = form.AskedEnd < lower.Length && lower[form.AskedEnd] is "do" or "does" or "did" or "has" or "have" or "had",
            PointsBack = lower.Any(QuestionWords.Pointers.Contains),
            AsksOfFailure = lower.Any(QuestionWords.Failures.Contains),
            IsNegated = lower.Any(QuestionWords.Negations.Contains),
        };
    }

    private static List<QuestionTerm> Terms(
        IReadOnlyList<Token> words, string[] lower, QuestionForm form, IReadOnlyList<OwnName> names)
    {
        var terms = new List<QuestionTerm>();
        for (var at = 0; at < words.Count; at++)
        {
            if (at >= form.WordAt && at < form.WordEnd)
                continue;
            if (words[at].Term.Length == 0)
                continue;
            var named = names.Any(name => at >= name.First && at <= name.Last);
            if (StopWords.Contains(lower[at]) && !(named && words[at].IsCapitalised && lower[at].Length > 1))
                continue;
            var term = Weighed(words[at], lower[at], named, form.Asks(at));
            if (!terms.Exists(known => known.Term == term.Term))
                terms.Add(term);
        }
        return terms;
    }

    private static QuestionTerm Weighed(Token word, string lower, bool named, bool asked)
    {
        if (word.IsNumber)
            return new QuestionTerm(word.Term, TermRole.Number, 1.2);
        if (named)
            return new QuestionTerm(word.Term, TermRole.Name, 1.1);
        if (asked)
            return new QuestionTerm(word.Term, TermRole.Asked, QuestionWords.KindOf(lower) is null ? 0.8 : 0.4);
        var filler = QuestionWords.Fillers.Contains(lower);
        return new QuestionTerm(word.Term, TermRole.Content, filler ? 0.3 : 1);
    }

    private static bool IsDeed(string[] lower, int at) => at < lower.Length && !QuestionWords.Auxiliaries.Contains(lower[at]);

    /// <summary>"Why?", "And when?", "Why was he arrested?" lean on what was said; a question with its own names does not.</summary>
    private static bool Leans(string[] lower, int names, List<QuestionTerm> terms)
    {
        var pointing = lower.Any(QuestionWords.Pointers.Contains);
        var content = terms.Count(term => term.Role is TermRole.Content or TermRole.Number or TermRole.Asked);
        return names == 0 && (pointing || content <= 2) || (pointing && content <= 1);
    }
}
