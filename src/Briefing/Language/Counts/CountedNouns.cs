using System.Collections.Frozen;
using Briefing.Language.Wording;

namespace Briefing.Language.Counts;

/// <summary>Finds the noun that a number counts, by the words that can and cannot stand in it.</summary>
internal static class CountedNouns
{
    private const int MostWords = 5;

    private static readonly FrozenSet<string> PluralsWithoutS = WordSet.Of("""
        people police men women children troops personnel staff civilians fish sheep aircraft dead injured wounded
        missing media criminals cattle teeth feet mice geese data youth crew refugees percent homeless
        """);

    private static readonly FrozenSet<string> Verbs = WordSet.Of("""
        was were is are be been being has have had do does did will would can could may might must should say says said
        die died dies took take takes went go goes came come comes made make makes got get gets gave give gives left
        fell fall rose rise ran run lost won held hold found led met saw told knew became began begin live lives lived
        remain remains remained include includes including included according work works worked arrive arrived voted
        """);

    private static readonly FrozenSet<string> Closers = WordSet.Of("""
        more later earlier ago apart away each alone only overall altogether today yesterday tomorrow tonight
        per worth within without outside inside near across among along behind around during against after before while
        including because since until through despite between amid toward towards beyond beneath above below
        versus compared
        """);

    /// <summary>Participles that stand for people: "18 injured".</summary>
    private static readonly FrozenSet<string> PeopleByParticiple = WordSet.Of("""
        injured wounded killed arrested detained hospitalised hospitalized displaced evacuated rescued infected deceased
        accused trapped unemployed
        """);

    private static readonly FrozenSet<string> UnitWords = WordSet.Of("""
        tonnes tons metric_tons kilometres kilometers km miles mile metres meters feet foot inches inch yards acres
        hectares litres liters gallons gallon barrels barrel kilograms kilogrammes kilos kg grams pounds ounces degrees
        degree points dollars dollar euros euro pounds sterling yen yuan rubles roubles rupees francs cents pence
        percent hours hour minutes minute seconds days day weeks week months month years year decades decade centuries
        volts watts megawatts gigawatts kilowatts knots mph kph
        """);

    /// <summary>Whether the word looks like the plural of a noun, or is one without "s".</summary>
    public static bool ReadsAsPlural(string lower) =>
        PluralsWithoutS.Contains(lower)
            || (lower.Length > 3 && lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal)
            && !lower.EndsWith("us", StringComparison.Ordinal) && !Verbs.Contains(lower) && !StopWords.Contains(lower));

    /// <summary>Whether the word is a unit of measure.</summary>
    public static bool IsUnit(string lower) => UnitWords.Contains(lower);

    /// <summary>
    /// The words of the noun that start at <paramref name="at"/>: first word, word after the last one, or null when
    /// none
    /// follows. Quotation marks may stand around its parts.
    /// </summary>
    public static (int First, int Next)? Read(string text, List<Word> words, int at, int numberEnd)
    {
        var next = at;
        var from = numberEnd;
        var lastNoun = -1;
        while (next < words.Count && next - at < MostWords && IsOpen(text, from, words[next].Start)
            && Belongs(words, at, next, lastNoun))
        {
            if (lastNoun >= 0 && CanOnlyFollow(words[next]))
                break;
            lastNoun = next;
            from = words[next].End;
            if (words[next].IsPossessive)
                break;
            next++;
            if (ReadsAsPlural(words[next - 1].Lower) && !GoesOnAfterPlural(text, words, next))
                break;
        }
        var isOnlyVerb = lastNoun == at && CanOnlyFollow(words[at]) && !PeopleByParticiple.Contains(words[at].Lower);
        return lastNoun < 0 || isOnlyVerb ? null : (at, lastNoun + 1);
    }

    private static bool Belongs(List<Word> words, int at, int next, int lastNoun)
    {
        var word = words[next];
        if (Verbs.Contains(word.Lower) || Closers.Contains(word.Lower) || word.IsNumber
            || (word.IsPossessive && next == at))
            return false;
        if (word.Lower is "other" or "such" or "more" && lastNoun < 0)
            return true;
        return !StopWords.Contains(word.Lower) && NumberWords.SmallOf(word.Lower) is null;
    }

    /// <summary>
    /// After a noun, a participle or adverb belongs to the rest of the sentence ("4,000 people detained").
    /// </summary>
    private static bool CanOnlyFollow(Word word) =>
        word.Lower.Length > 3 && (word.Lower.EndsWith("ed", StringComparison.Ordinal)
            || word.Lower.EndsWith("ly", StringComparison.Ordinal)
            || word.Lower.EndsWith("ing", StringComparison.Ordinal));

    /// <summary>
    /// "26 sports clubs", "3 armed forces members": a plural directly before another plural is only a modifier.
    /// </summary>
    private static bool GoesOnAfterPlural(string text, List<Word> words, int next) =>
        next < words.Count && WordScanner.OnlyBlanks(text, words[next - 1].End, words[next].Start)
        && ReadsAsPlural(words[next].Lower) && !words[next].IsCapitalised
        && words[next - 1].Lower is not ("people" or "men" or "women" or "children");

    /// <summary>Only blanks and quotation marks stand between.</summary>
    private static bool IsOpen(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] is not (' ' or '\u00a0' or '“' or '”' or '"' or '‘' or '’' or '-' or '‑'))
                return false;
        }
        return end > start;
    }
}
