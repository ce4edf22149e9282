using Briefing.Language;

namespace Bot.Articles.Importing;

/// <summary>Gathers the names of a text.</summary>
internal static class ArticleNames
{
    /// <summary>Each name once, in its fullest form, with how often the text has it; the most frequent first.</summary>
    public static IReadOnlyList<ArticleName> Of(string text) =>
        [.. NameFinder.Find(text)
            .GroupBy(mention => mention.FullName, StringComparer.Ordinal)
            .Select(mentions => new ArticleName(
                mentions.Key, KindOf(mentions),
                mentions.Select(mention => mention.Role).FirstOrDefault(role => role is not null),
                mentions.Count()))
            .OrderByDescending(name => name.Mentions)];

    private static NameKind KindOf(IEnumerable<NameMention> mentions) => mentions
        .Select(mention => mention.Kind)
        .Where(kind => kind is not NameKind.Unknown)
        .CountBy(kind => kind)
        .OrderByDescending(kind => kind.Value)
        .Select(kind => kind.Key)
        .FirstOrDefault(NameKind.Unknown);
}
