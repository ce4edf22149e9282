using Briefing.Language;

namespace Briefing.Answers;

/// <summary>The names that a pointing word may mean.</summary>
internal static class ThreadNames
{
    private const double NameWeight = 0.5;
    private const double Fading = 0.6;
    private const double LeastWeight = 0.15;

    private static readonly string[] ForPeople = ["he", "she", "him", "her", "his", "hers"];
    private static readonly string[] ForThings = ["it", "its", "there"];

    /// <summary>
    /// Terms of the names in the question before and in the statement shown for it, as far as they suit the pointing word;
    /// behind them those of the thread so far, which fades.
    /// </summary>
    public static IEnumerable<QuestionTerm> Of(ReadQuestion asked, ReadQuestion before, DialogueTurn shown)
    {
        var words = Tokenizer.Tokenize(asked.Text).Select(token => token.Text.ToLowerInvariant()).ToList();
        var people = words.Exists(ForPeople.Contains);
        var things = words.Exists(ForThings.Contains);
        var mentioned = shown.Statements.Take(1).SelectMany(NameFinder.Find)
            .Where(name => Suits(name.Kind, people, things))
            .Select(name => name.FullName);
        var fading = before.Terms
            .Where(term => term.Role is TermRole.Thread && term.Weight * Fading >= LeastWeight)
            .Select(term => term with { Weight = term.Weight * Fading });
        return before.Names.Concat(mentioned).SelectMany(SearchTerms.Of)
            .Select(term => new QuestionTerm(term, TermRole.Thread, NameWeight))
            .Concat(fading);
    }

    private static bool Suits(NameKind kind, bool people, bool things) => kind switch
    {
        NameKind.Person => !things,
        NameKind.Place or NameKind.Organisation => !people,
        _ => true,
    };
}
