namespace Briefing.Summaries;

/// <summary>
/// Weighs a sentence that is told by itself, under its headline: news stands early, is taken up again by the rest of the
/// text, and is told in whole sentences rather than in quotations.
/// </summary>
internal static class SentenceProminence
{
    private const int ShortWords = 9;
    private const double ShortFactor = 0.3;
    private const double LeaningFactor = 0.8;
    private const double QuotationFactor = 0.85;
    private const double CentralityFloor = 0.1;

    /// <summary>Higher is better; only comparable within one text.</summary>
    public static double Of(SeenText text, SeenSentence sentence, bool leansBack) =>
        sentence.Words / (1.0 + sentence.Position)
        * Math.Sqrt(CentralityFloor + text.CentralityOf(sentence))
        * (1 + text.TitleShareOf(sentence))
        * (leansBack ? LeaningFactor : 1)
        * (sentence.Words < ShortWords ? ShortFactor : 1)
        * (HoldsQuotation(sentence.Text) ? QuotationFactor : 1);

    private static bool HoldsQuotation(string sentence) =>
        sentence.Contains('“', StringComparison.Ordinal) || sentence[0] is '"' || sentence.Count(unit => unit is '"') >= 2;
}
