namespace Briefing.Answers;

/// <summary>
/// What ranking knows of a statement when words that mean much the same count too: shares between 0 and 1, -1 where there
/// is nothing to look at. <see cref="MeaningReader"/> fills it in.
/// </summary>
internal readonly record struct MeaningFeatures
{
    /// <summary>Share of the question's terms that the statement holds or has something like, by rarity in the store.</summary>
    public double Coverage { get; init; }

    /// <summary>The same by rarity among the candidates.</summary>
    public double LocalCoverage { get; init; }

    /// <summary>Likeness of all the question's words together to all the statement's.</summary>
    public double Whole { get; init; }

    /// <summary>The same with the sentence before the statement.</summary>
    public double WholeWithBefore { get; init; }

    /// <summary>Likeness of the asked noun ("What vehicle") to the word that is most like it.</summary>
    public double Asked { get; init; }

    /// <summary>How well the rarest of the question's terms is met, then the second, then the third.</summary>
    public double Rarest { get; init; }

    public double SecondRarest { get; init; }

    public double ThirdRarest { get; init; }

    /// <summary>How well the first term of the question is met.</summary>
    public double FirstTerm { get; init; }

    /// <summary>How well the last one is.</summary>
    public double LastTerm { get; init; }

    /// <summary>How well the worst met name or number is; 2 without any.</summary>
    public double LeastName { get; init; }

    /// <summary>How well the worst met of the terms that say something is; 2 without any.</summary>
    public double LeastTerm { get; init; }

    /// <summary>The same for the whole paragraph.</summary>
    public double LeastInParagraph { get; init; }

    /// <summary>Share of the statement's words, by rarity in English, that the question has something like.</summary>
    public double Precision { get; init; }

    /// <summary>Share of terms that the sentence before meets better.</summary>
    public double Before { get; init; }

    /// <summary>Share of terms that the sentence after meets better.</summary>
    public double After { get; init; }

    /// <summary>Share of the question's neighbouring terms that are met close together and in their order.</summary>
    public double Pairs { get; init; }

    /// <summary>Share of the question's terms that the whole paragraph meets.</summary>
    public double Paragraph { get; init; }

    /// <summary>Share of terms that the paragraph meets better than the statement.</summary>
    public double ParagraphMore { get; init; }
}
