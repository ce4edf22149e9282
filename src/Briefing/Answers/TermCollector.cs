namespace Briefing.Answers;

/// <summary>Collects the terms of a question, each once; the first mention wins.</summary>
internal sealed class TermCollector
{
    private readonly List<QuestionTerm> terms = [];

    public IReadOnlyList<QuestionTerm> All => terms;

    public void Add(QuestionTerm term)
    {
        if (!terms.Exists(known => known.Term == term.Term))
            terms.Add(term);
    }

    public void AddAll(IEnumerable<string> words, TermRole role, double weight)
    {
        foreach (var word in words)
            Add(new QuestionTerm(word, role, weight));
    }
}
