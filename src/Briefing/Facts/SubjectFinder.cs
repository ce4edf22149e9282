using System.Text.RegularExpressions;
using Briefing.Articles;
using Briefing.Language;

namespace Briefing.Facts;

/// <summary>Tells which topic a statement is about. Goes through the statements in reading order.</summary>
internal sealed partial class SubjectFinder
{
    private const int SubjectWords = 6;
    private const int TitleMentions = 3;

    private readonly string text;
    private readonly IReadOnlyList<NameMention> names;
    private readonly string main;
    private string? lastPerson;

    public SubjectFinder(ArticleText article)
    {
        text = article.Text;
        names = NameFinder.Find(text);
        main = MainSubject(article, names);
    }

    /// <summary>
    /// The fullest name of the statement's grammatical subject: a name among its first words that is not merely who says
    /// so, the last person named when it starts with "he" or "she", else the article's main subject.
    /// </summary>
    public string SubjectOf(Statement statement, TextSpan? attribution)
    {
        var inside = names.Where(name => statement.Place.Contains(name.Span)).ToList();
        var subject = inside.FirstOrDefault(name => !IsSpeaker(name, statement, attribution) && IsEarly(name, statement));
        var found = subject?.FullName ?? (Pronoun().IsMatch(statement.Text) ? lastPerson : null) ?? main;
        lastPerson = (subject is { Kind: NameKind.Person } ? subject : inside.FirstOrDefault(name => name.Kind is NameKind.Person))?.FullName ?? lastPerson;
        return found;
    }

    private static bool IsSpeaker(NameMention name, Statement statement, TextSpan? attribution) =>
        attribution is { } span && name.Span.Overlaps(span with { Start = span.Start + statement.Place.Start });

    private bool IsEarly(NameMention name, Statement statement) =>
        text.AsSpan(statement.Place.Start, name.Span.Start - statement.Place.Start).Count(' ') < SubjectWords;

    /// <summary>The name that the article mentions most, counting its title several times; else its title or its publication.</summary>
    private static string MainSubject(ArticleText article, IReadOnlyList<NameMention> names) =>
        names
            .GroupBy(name => name.FullName, StringComparer.OrdinalIgnoreCase)
            .Select(group => (group.Key, Mentions: group.Count() + (IsInTitle(article.Title, group) ? TitleMentions : 0)))
            .OrderByDescending(entry => entry.Mentions)
            .Select(entry => entry.Key)
            .FirstOrDefault()
        ?? article.Title ?? article.Site ?? "";

    private static bool IsInTitle(string? title, IEnumerable<NameMention> mentions) =>
        title is not null && mentions.Any(name => title.Contains(name.Name, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^\W*(?:He|She|His|Her)\b")]
    private static partial Regex Pronoun();
}
