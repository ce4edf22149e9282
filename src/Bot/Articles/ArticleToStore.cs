using Briefing.Articles;
using Briefing.Facts;

namespace Bot.Articles;

/// <summary>An article as an import hands it over.</summary>
/// <param name="ExternalId">Its id in the system it comes from, or null.</param>
/// <param name="Url">Where it was fetched, or null. The page's own address in <paramref name="Text"/> goes before it.</param>
/// <param name="Source">What readers see as its source when the page names no site ("BBC News", a file's name).</param>
/// <param name="Text">The article.</param>
/// <param name="Facts">Its statements, in reading order, their places counting in the text.</param>
/// <param name="Names">The names it mentions.</param>
internal sealed record ArticleToStore(
    string? ExternalId, Uri? Url, string Source, ArticleText Text, IReadOnlyList<ExtractedFact> Facts, IReadOnlyList<ArticleName> Names);
