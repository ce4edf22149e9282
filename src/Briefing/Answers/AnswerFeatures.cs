namespace Briefing.Answers;

/// <summary>
/// Everything that choosing the answering words knows of one stretch of a statement, as numbers with names, 0 to 1 unless
/// told otherwise. <see cref="AnswerFeatureReader"/> fills it in, <see cref="AnswerWeights"/> weighs it.
/// </summary>
public readonly record struct AnswerFeatures
{
    /// <summary>How well its kind fits what the question expects.</summary>
    public double Fit { get; init; }

    /// <summary>Share of its words that the question already says.</summary>
    public double Said { get; init; }

    /// <summary>How near it stands to the question's words, by their rarity.</summary>
    public double Near { get; init; }

    /// <summary>The same, counting only the words before it.</summary>
    public double NearAfter { get; init; }

    /// <summary>1 when the question asks for who or what does something and the stretch stands before the matching words.</summary>
    public double DoerBefore { get; init; }

    /// <summary>1 when the question asks what something did and the stretch stands behind the matching words.</summary>
    public double ObjectBehind { get; init; }

    /// <summary>1 when the stretch holds the noun asked for ("type" in "What type of").</summary>
    public double HoldsAsked { get; init; }

    /// <summary>1 when it follows the asked noun or stands right before it.</summary>
    public double BesideAsked { get; init; }

    /// <summary>For a count: how well what is counted agrees with the question.</summary>
    public double Counted { get; init; }

    /// <summary>1 for a name of any kind.</summary>
    public double IsName { get; init; }

    /// <summary>1 for a plain group of words.</summary>
    public double IsGroup { get; init; }

    /// <summary>1 for a count or date when neither is asked for.</summary>
    public double IsFigure { get; init; }

    /// <summary>1 for a single word in lower case.</summary>
    public double IsSingleWord { get; init; }

    /// <summary>1 when it ends in a word that looks like a verb ("-ed", "-ing") or adverb ("-ly").</summary>
    public double EndsVerbLike { get; init; }

    /// <summary>1 when an article or possessive stands before it.</summary>
    public double AfterArticle { get; init; }

    /// <summary>1 when a preposition stands before it.</summary>
    public double AfterPreposition { get; init; }

    /// <summary>1 when a form of "be", "called" or "as" stands right before it.</summary>
    public double AfterBeing { get; init; }

    /// <summary>1 when it opens the statement.</summary>
    public double OpensStatement { get; init; }

    /// <summary>Logarithm of its length in words.</summary>
    public double Length { get; init; }

    /// <summary>1 when it stands in brackets or follows an opening one.</summary>
    public double InBrackets { get; init; }
}
