using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Briefing.Articles;

/// <summary>
/// Takes off a page what by its tag, role or class name stands around articles: menus, sharing, newsletters, adverts,
/// comments, pointers to other articles. What holds much of the page's prose stays, whatever it is called.
/// </summary>
internal static partial class PageStripper
{
    /// <summary>An element with more than this share of the page's paragraphs is the article's, not beside it.</summary>
    private const double MaxShare = 0.3;

    /// <summary>Shorter templates in scripts are for buttons and dialogs.</summary>
    private const int MinFolded = 1000;

    private static readonly FrozenSet<string> Dropped = Words(
        "script style noscript template svg iframe object embed canvas audio video map button select textarea input datalist dialog menu figcaption nav link meta");

    /// <summary>Removed unless much of the page's prose stands in them.</summary>
    private static readonly FrozenSet<string> Doubtful = Words("aside footer form fieldset address");

    private static readonly FrozenSet<string> Roles = Words(
        "navigation contentinfo complementary search dialog alertdialog alert menu menubar toolbar tablist banner button note status tooltip");

    /// <summary>Words in class names and ids, as sites all over name such things.</summary>
    private static readonly FrozenSet<string> Names = Words("""
        share sharing shares shareaholic sharedaddy addtoany addthis social socials socialmedia followus newsletter newsletters subscribe subscribebox
        cookie cookies consent gdpr related relatedposts relatedarticles relatednews recommended recommendations recommendation recirc recirculation
        comment comments commentlist commentform disqus respond promo promos promotion promobox advert adverts advertisement advertising advertorial ad ads adv adsense
        dfp adslot adbox anzeige werbung sponsor sponsored sponsors outbrain taboola plista sidebar sidebars breadcrumb breadcrumbs pagination pager paging navigation
        nav navbar navi topnav subnav menu submenu megamenu footer bio authorbox authorbio aboutauthor tags taglist tagcloud tagged
        caption captions credit credits copyright popup popover modal overlay lightbox login signup signin print printonly rating ratings feedback poll quiz toc
        trending popular mostread mostpopular follow donate donation shop shopping cart basket skiplink visuallyhidden
        readmore readalso seealso lireaussi toolbar tools utility byline author authors dateline timestamp pubdate postmeta entrymeta articlemeta
        infobox keywords topics categories category jumplinks hatnote mwjumplink editsection navbox catlinks reflist noprint whatsapp facebook twitter
        instagram linkedin pinterest teaserlist teasers linklist livechat chat faqs cta callout partner partners affiliate disclaimer
        """);

    [GeneratedRegex(@"[a-z]+|[A-Z][a-z]*")]
    private static partial Regex Word();

    /// <summary>Strips the page in place.</summary>
    public static void Strip(IDocument page)
    {
        if (page.Body is not { } body) return;
        Unfold(body);
        foreach (var comment in page.Descendants<IComment>().ToList()) comment.Remove();
        foreach (var element in body.QuerySelectorAll("*").Where(element => Dropped.Contains(element.LocalName)).ToList()) element.Remove();
        Strip(body, Size.Of(body));
    }

    /// <summary>Some pages keep the article's markup in a script, from which the browser unfolds it.</summary>
    private static void Unfold(IElement body)
    {
        foreach (var script in body.QuerySelectorAll("script[type*='template' i]").Where(script => script.TextContent.Length > MinFolded).ToList())
            script.OuterHtml = $"<div>{script.TextContent}</div>";
    }

    private static void Strip(IElement parent, Size page)
    {
        foreach (var element in parent.Children.ToList())
        {
            if (IsStripped(element) && !IsMain(Size.Of(element), page) && Explainers.Find(ParagraphText(element)).Count == 0) element.Remove();
            else Strip(element, page);
        }
    }

    private static bool IsMain(Size part, Size page) => part.Prose > MaxShare * page.Prose || part.Text > MaxShare * page.Text;

    private static string ParagraphText(IElement element) =>
        element.LocalName is "aside" or "div" or "section" ? string.Join("\n\n", ParagraphWriter.Write(element).Select(block => block.Text)) : "";

    private static bool IsStripped(IElement element)
    {
        if (Doubtful.Contains(element.LocalName)) return true;
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true") return true;
        if (element.GetAttribute("role") is { } role && Roles.Contains(role.Trim().ToLowerInvariant())) return true;
        if (element.GetAttribute("style") is { } style && Hidden().IsMatch(style)) return true;
        if (element.LocalName is "body" or "main" or "article" or "h1") return false;
        return IsNamed(element.ClassName) || IsNamed(element.Id) || IsNamed(element.GetAttribute("data-component")) || IsNamed(element.GetAttribute("data-testid"));
    }

    /// <summary>A class list names such a thing when one of its words, alone or joined to the next, does.</summary>
    private static bool IsNamed(string? names)
    {
        if (string.IsNullOrEmpty(names)) return false;
        var lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> joined = stackalloc char[64];
        foreach (var name in names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Filing().IsMatch(name)) continue;
            var before = 0;
            foreach (var match in Word().EnumerateMatches(name))
            {
                if (match.Length > 32) continue;
                var length = name.AsSpan(match.Index, match.Length).ToLowerInvariant(joined[before..]);
                if (lookup.Contains(joined.Slice(before, length)) || (before > 0 && lookup.Contains(joined[..(before + length)]))) return true;
                joined.Slice(before, length).CopyTo(joined);
                before = length;
            }
        }

        return false;
    }

    private static FrozenSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What blog software writes on an article to say how it is filed, not what it is.</summary>
    [GeneratedRegex("^(?:category|tag|author|post|type|status|format|hentry|single)(?:-|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Filing();

    /// <summary>How much text stands in an element outside links: in its paragraphs and in all.</summary>
    private readonly record struct Size(int Prose, int Text)
    {
        public static Size Of(IElement element)
        {
            var prose = element.LocalName == "p" ? Unlinked(element) : element.QuerySelectorAll("p").Sum(Unlinked);
            return new Size(prose, Unlinked(element));
        }

        private static int Unlinked(IElement element) =>
            Letters(element.TextContent) - element.QuerySelectorAll("a").Sum(link => Letters(link.TextContent));

        private static int Letters(string text) => text.Count(char.IsLetter);
    }

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();
}
