namespace Briefing.Answers;

/// <summary>
/// What ranking further knows of the wording and the place of a statement; shares between 0 and 1 unless told otherwise, -1
/// where there is nothing to look at. <see cref="WordingReader"/> fills it in.
/// </summary>
internal readonly record struct WordingFeatures
{
    /// <summary>Share of the question's terms that the paragraph holds, by rarity among the candidates.</summary>
    public double Paragraph { get; init; }

    /// <summary>Share of the question's terms that the candidates of its article hold together, by rarity in the store.</summary>
    public double Article { get; init; }

    /// <summary>The same, halving what stands in fewer than two of them.</summary>
    public double ArticleFirmly { get; init; }

    /// <summary>How many statements of its paragraph stand before it.</summary>
    public double PlaceInParagraph { get; init; }

    /// <summary>Share of the asked noun's words that it holds.</summary>
    public double AskedHeld { get; init; }

    /// <summary>1 when it opens with a word that points back ("He", "This").</summary>
    public double OpensPointing { get; init; }

    /// <summary>How many words it has.</summary>
    public double Words { get; init; }

    /// <summary>How many numbers it has.</summary>
    public double Numbers { get; init; }

    /// <summary>Share of the question's numbers that it lacks.</summary>
    public double NumbersLacking { get; init; }

    /// <summary>How many of its names the question does not say.</summary>
    public double NewNames { get; init; }

    /// <summary>Share of neighbouring question terms that stand within four words of each other.</summary>
    public double Windows { get; init; }

    /// <summary>Longest sequence of the question's words that stands in it in that order, gaps allowed, as a share of the question.</summary>
    public double CommonSequence { get; init; }

    /// <summary>Share of the question's terms that it holds, each counting the same.</summary>
    public double PlainShare { get; init; }

    /// <summary>How well its paragraph holds the worst held of the terms that say something; 2 without any.</summary>
    public double LeastInParagraph { get; init; }

    /// <summary>How well it holds the rarest of the question's terms, then the second, then the third.</summary>
    public double Rarest { get; init; }

    public double SecondRarest { get; init; }

    public double ThirdRarest { get; init; }
}
