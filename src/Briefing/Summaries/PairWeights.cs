namespace Briefing.Summaries;

/// <summary>
/// The chance that an editor's summary says two words of the text, one after the other: a logistic model, learned by
/// <c>tests/Training summaries</c> from CNN's articles and their highlights (CNN/DailyMail 3.0.0, validation).
/// </summary>
/// <remarks>See README.md beside this file.</remarks>
internal static class PairWeights
{
    private const int ShortWords = 9;

    /// <summary>The share of capitals that a text in lower case would have.</summary>
    private const double UsualCapitals = 0.1;

    /// <summary>Set by hand: the articles learned from have no titles.</summary>
    private const double TitleWeight = 0.8;

    /// <summary>What is looked at, and how much it adds to the logarithm of the odds.</summary>
    public static IReadOnlyList<(string Name, double Weight, Func<SeenPair, double> Of)> Features { get; } =
    [
        ("base", -0.232, _ => 1),
        ("times", 1.123, pair => Math.Log(pair.Times)),
        ("spread", 0.609, pair => pair.Spread),
        ("spread beside a small word", -0.279, pair => pair.Telling == 1 ? pair.Spread : 0),
        ("digit", 0.533, pair => Of(pair.HoldsNumber)),
        ("name", 0.574, pair => Of(pair.IsName)),
        ("ends in a capital", 0.109, pair => Of(pair.EndsInCapital)),
        ("of speech", -1.617, pair => Of(pair.IsOfSpeech)),
        ("parted", -0.883, pair => Of(pair.IsParted)),
        ("how far into the sentence", -0.075, pair => Math.Log(1 + pair.Place)),
        ("begins the sentence", -0.172, pair => Of(pair.Place == 0)),
        ("said first near the opening", 2.641, pair => 1.0 / (1 + pair.First)),
        ("said in the opening, and now again", -1.343, pair => Of(pair.First == 0 && pair.Sentence.Position > 0)),
        ("sentence near the opening", -1.442, pair => 1.0 / (1 + pair.Sentence.Position)),
        ("sentence's depth", -0.426, pair => Math.Log(1 + pair.Sentence.Position)),
        ("opening", -0.768, pair => Of(pair.Sentence.Position == 0)),
        ("weak opening", -0.613, pair => pair.Sentence.Position == 0 ? pair.Text.OpeningWeakness : 0),
        ("after a weak opening", 0.325, pair => pair.Sentence.Position > 0 ? pair.Text.OpeningWeakness : 0),
        ("soon after a weak opening", -0.344, pair => pair.Sentence.Position is 1 or 2 ? pair.Text.OpeningWeakness : 0),
        ("sentence's length", -0.341, pair => Math.Log(pair.Sentence.Words)),
        ("short sentence", -0.529, pair => Of(pair.Sentence.Words < ShortWords)),
        ("sentence with a number", 0.182, pair => Of(pair.Sentence.HoldsNumber)),
        ("sentence's capitals", 0.413, Capitals),
        ("sentence's centrality", 0.371, pair => pair.Text.CentralityOf(pair.Sentence)),
        ("text's length", -0.635, pair => Math.Log(1 + pair.Text.Sentences.Count)),
    ];

    /// <summary>0 to 1.</summary>
    public static double Chance(SeenPair pair)
    {
        var odds = TitleWeight * pair.TitleShare;
        foreach (var (_, weight, of) in Features)
            odds += weight * of(pair);
        return 1 / (1 + Math.Exp(-odds));
    }

    private static double Capitals(SeenPair pair) =>
        pair.Text.UsesCapitals ? (double)pair.Sentence.Capitals / pair.Sentence.Words : UsualCapitals;

    private static double Of(bool isSo) => isSo ? 1 : 0;
}
