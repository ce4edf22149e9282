using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>
/// Invented news in any amount, the same for the same seed: articles of about 40 sentences whose words are spread as in
/// real text (few common, many rare), each with facts that a question with one right answer asks for.
/// </summary>
internal sealed class InventedNews(int seed)
{
    private const int Words = 12_000;
    private const int SentencesOfFiller = 30;
    private static readonly DateTimeOffset FirstDay = new(2022, 1, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly string[] Starts = ["ba", "co", "da", "el", "fo", "gri", "ha", "io", "ju", "ka", "lo", "mu", "no", "or", "pra", "ri", "sto", "tu", "va", "we", "zha"];
    private static readonly string[] Middles = ["ra", "len", "mi", "to", "ska", "vel", "ndo", "ri", "sha", "bu", "ke", "lo"];
    private static readonly string[] Ends = ["n", "sk", "ria", "to", "m", "ne", "ld", "va", "x", "rt"];
    private static readonly string[] Bodies = ["Interior Ministry", "Health Ministry", "Rail Authority", "Flood Agency", "Port Council", "Mining Board"];
    private static readonly string[] Causes = ["a gas leak", "a broken dam", "a strike over pay", "a fire in a warehouse", "heavy snow", "a failed signal"];
    private static readonly string[] Groups = ["miners", "passengers", "residents", "pupils", "workers", "fishermen"];

    private readonly string[] vocabulary = [.. Enumerable.Range(0, Words).Select(Word)];

    /// <summary>Article number <paramref name="number"/>, from 0, and the question about it.</summary>
    public (InventedArticle Article, InventedQuestion Question) Make(int number)
    {
        var random = new Random((seed * 1_000_003) + number);
        var town = Capitalised(Word(Words + (number * 7)));
        var official = $"{Capitalised(Word(Words + (number * 11) + 3))} {Capitalised(Word((number * 13) + 5))}";
        var body = Bodies[random.Next(Bodies.Length)];
        var group = Groups[random.Next(Groups.Length)];
        var hurt = random.Next(12, 9_000).ToString("N0", CultureInfo.InvariantCulture);
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"The {body} has ordered {hurt} {group} out of {town} after {Causes[random.Next(Causes.Length)]}.\n\n")
            .Append(CultureInfo.InvariantCulture, $"{body} head {official} said roads to {town} would stay closed until Friday.\n\n");
        AppendFiller(text, random, town);
        var article = new InventedArticle($"n{number}", $"{town}: {group} told to leave", text.ToString(), FirstDay.AddHours(number * 5));
        return (article, new InventedQuestion($"How many {group} were ordered out of {town}?", hurt));
    }

    private void AppendFiller(StringBuilder text, Random random, string town)
    {
        for (var sentence = 0; sentence < SentencesOfFiller; sentence++)
        {
            text.Append(Capitalised(Common(random)));
            for (var word = random.Next(12, 26); word > 0; word--)
                text.Append(' ').Append(word % 9 == 0 ? "of the" : Common(random));
            if (sentence % 7 == 0)
                text.Append(" in ").Append(town);
            text.Append(sentence % 3 == 2 ? ".\n\n" : ". ");
        }
    }

    /// <summary>A word by Zipf's law: the k-th most common word about 1/k as often as the first.</summary>
    private string Common(Random random) => vocabulary[(int)Math.Pow(Words, random.NextDouble()) - 1];

    private static string Word(int number)
    {
        var start = Starts[number % Starts.Length];
        var rest = number / Starts.Length;
        var middle = Middles[rest % Middles.Length];
        rest /= Middles.Length;
        var end = Ends[rest % Ends.Length];
        rest /= Ends.Length;
        return rest == 0 ? start + middle + end : start + middle + Middles[rest % Middles.Length] + (rest >= Middles.Length ? Middles[rest / Middles.Length % Middles.Length] : "") + end;
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
