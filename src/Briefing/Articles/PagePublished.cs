using AngleSharp.Dom;

namespace Briefing.Articles;

/// <summary>When the article was published, by meta tags and by the elements that show it.</summary>
internal static class PagePublished
{
    private static readonly string[] Names =
    [
        "article:published_time", "og:article:published_time", "datePublished", "og:published_time", "date", "pubdate", "publishdate",
        "publish-date", "publish_date", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "dcterms.issued", "dc.date.created", "sailthru.date",
        "parsely-pub-date", "article.published", "cxenseparse:recs:publishtime", "rnews:datePublished", "citation_publication_date",
        "citation_date", "last-modified", "article:modified_time",
    ];

    public static DateTimeOffset? Of(IDocument page, MetaTags meta)
    {
        var named = Names.SelectMany(meta.All).Select(Moments.Read).FirstOrDefault(moment => moment is not null);
        return named ?? page.QuerySelectorAll("[itemprop~='datePublished' i], time[pubdate], time.published, time.entry-date, time[datetime], abbr.published, .published[title]")
            .Select(Shown).FirstOrDefault(moment => moment is not null);
    }

    private static DateTimeOffset? Shown(IElement element) =>
        Moments.Read(element.GetAttribute("datetime")) ?? Moments.Read(element.GetAttribute("content"))
        ?? Moments.Read(element.GetAttribute("title")) ?? Moments.Read(element.TextContent);
}
