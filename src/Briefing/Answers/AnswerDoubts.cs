namespace Briefing.Answers;

/// <summary>
/// What speaks against taking the best statement for an answer: what of the question it lacks, and what it says otherwise.
/// Shares between 0 and 1 unless said; -1 where there is nothing to look at. <see cref="DoubtReader"/> fills it in.
/// </summary>
internal readonly record struct AnswerDoubts
{
    /// <summary>Share of the question's terms that are names and that the statement lacks, also by meaning.</summary>
    public double LacksNames { get; init; }

    /// <summary>The same of numbers.</summary>
    public double LacksNumbers { get; init; }

    /// <summary>The same of nouns.</summary>
    public double LacksNouns { get; init; }

    /// <summary>The same of verbs.</summary>
    public double LacksVerbs { get; init; }

    /// <summary>The same of adjectives and adverbs.</summary>
    public double LacksAdjectives { get; init; }

    /// <summary>Share of the question's terms, of all these kinds, that its whole paragraph lacks.</summary>
    public double ParagraphLacks { get; init; }

    /// <summary>Share of the question's terms that the whole article lacks in so many words.</summary>
    public double ArticleLacks { get; init; }

    /// <summary>How well the word of the question that is met worst is met, among those that say something; 2 without any.</summary>
    public double LeastMet { get; init; }

    /// <summary>What kind of word that is: <see cref="TermClass"/> as a number.</summary>
    public double LeastMetClass { get; init; }

    /// <summary>How many words of the question the statement holds the opposite of, and not the word itself.</summary>
    public double Opposites { get; init; }

    /// <summary>The same of the paragraph.</summary>
    public double ParagraphOpposites { get; init; }

    /// <summary>Of the pairs of the question's words that the statement holds, the share that stand the other way round.</summary>
    public double Swapped { get; init; }

    /// <summary>How far apart, in words, the first and the last of the question's words in the statement are; 0 for one.</summary>
    public double Spread { get; init; }
}

/// <summary>What kind of word a term of a question is.</summary>
internal enum TermClass
{
    Name,
    Number,
    Noun,
    Verb,
    Adjective,
    Other,
}
