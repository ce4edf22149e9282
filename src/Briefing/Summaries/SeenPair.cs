namespace Briefing.Summaries;

/// <summary>Two words that follow each other in a sentence, and what the text tells about them.</summary>
/// <param name="Text">The text.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Place">Which pair of the sentence it is, from 0.</param>
internal readonly record struct SeenPair(SeenText Text, SeenSentence Sentence, int Place)
{
    /// <summary>The same for the same words anywhere in the text.</summary>
    public int Number => Known.Number;

    /// <summary>How often the text says it.</summary>
    public int Times => Known.Times;

    /// <summary>The position of the first sentence that says it.</summary>
    public int First => Known.First;

    /// <summary>In how many sentences its telling words stand: the mean of the logarithms; 0 when neither tells anything.</summary>
    public double Spread => Telling == 0 ? 0 : (SpreadOf(Place) + SpreadOf(Place + 1)) / Telling;

    /// <summary>How many of the two carry a meaning of their own.</summary>
    public int Telling => (Sentence.Tells[Place] ? 1 : 0) + (Sentence.Tells[Place + 1] ? 1 : 0);

    public bool EndsInCapital => Sentence.Tokens[Place + 1].IsCapitalised;

    /// <summary>Whether both begin with a capital that the sentence's beginning does not explain.</summary>
    public bool IsName => Place > 0 && Sentence.Tokens[Place].IsCapitalised && EndsInCapital;

    public bool HoldsNumber => Sentence.Tokens[Place].IsNumber || Sentence.Tokens[Place + 1].IsNumber;

    /// <summary>Whether it is of a kind with "he said" and "according to", which a summary seldom repeats.</summary>
    public bool IsOfSpeech => IsSpeech(Sentence.Tokens[Place].Term) || IsSpeech(Sentence.Tokens[Place + 1].Term);

    /// <summary>Whether punctuation parts the two.</summary>
    public bool IsParted => Sentence.Tokens[Place + 1].Span.Start - Sentence.Tokens[Place].Span.End > 1;

    /// <summary>Which share of its telling words stand in the title.</summary>
    public double TitleShare => Telling == 0 ? 0 : (double)(InTitle(Place) + InTitle(Place + 1)) / Telling;

    private SeenText.KnownPair Known => Text.Pair(Sentence.Tokens[Place].Term, Sentence.Tokens[Place + 1].Term);

    private double SpreadOf(int at) => Sentence.Tells[at] ? Math.Log(Text.SentencesWith(Sentence.Tokens[at].Term)) : 0;

    private int InTitle(int at) => Sentence.Tells[at] && Text.IsInTitle(Sentence.Tokens[at].Term) ? 1 : 0;

    private static bool IsSpeech(string term) => term is "say" or "said" or "tell" or "told" or "ad" or "accord";
}
