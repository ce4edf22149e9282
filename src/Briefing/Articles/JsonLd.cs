using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Briefing.Articles;

/// <summary>
/// The article that a page describes in JSON-LD. Body is its text as the page gives it to search engines; markup may
/// stand in it.
/// </summary>
internal sealed partial record JsonLd(
    bool IsArticle, string? Headline, string? Name, string? Byline, DateTimeOffset? Published, string? Site, string? Language, string? Body)
{
    /// <summary>The images that it names, in order.</summary>
    public IReadOnlyList<DescribedImage> Images { get; init; } = [];

    private static readonly JsonLd None = new(false, null, null, null, null, null, null, null);
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The best description among all of the page's, empty when there is none.</summary>
    public static JsonLd Of(IDocument page)
    {
        var found = None;
        foreach (var script in page.QuerySelectorAll("script"))
        {
            if (script.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) != true) continue;
            found = Of(script.TextContent).Aggregate(found, Better);
        }

        return found;
    }

    private static JsonLd Better(JsonLd first, JsonLd second)
    {
        var (main, other) = second.IsArticle && !first.IsArticle ? (second, first) : (first, second);
        return main with
        {
            Headline = main.Headline ?? other.Headline,
            Name = main.Name ?? other.Name,
            Byline = main.Byline ?? other.Byline,
            Published = main.Published ?? other.Published,
            Site = main.Site ?? other.Site,
            Language = main.Language ?? other.Language,
            Body = main.Body ?? other.Body,
            Images = [.. main.Images, .. other.Images],
        };
    }

    private static IReadOnlyList<JsonLd> Of(string script)
    {
        var json = Wrapping().Replace(ControlCharacters().Replace(script, " "), "").Trim().TrimEnd(';');
        try
        {
            using var document = JsonDocument.Parse(json, Tolerant);
            return [.. JsonLdNodes.Of(document.RootElement).Select(Of).OfType<JsonLd>()];
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Cut off, badly quoted or with half a surrogate pair: take the plain strings that can still be made out.
            return [Salvage(json)];
        }
    }

    private static JsonLd? Of(JsonElement node)
    {
        var isArticle = JsonLdNodes.HasType(node, ArticleType());
        if (!isArticle && !JsonLdNodes.HasType(node, PageType())) return null;
        return new JsonLd(
            isArticle,
            isArticle ? JsonLdNodes.Text(node, "headline") : null,
            isArticle ? JsonLdNodes.Text(node, "name") : null,
            Bylines.Join(JsonLdNodes.Names(node, "author") is { Count: > 0 } authors ? authors : JsonLdNodes.Names(node, "creator")),
            Moments.Read(JsonLdNodes.Text(node, "datePublished") ?? JsonLdNodes.Text(node, "dateCreated")),
            isArticle && JsonLdNodes.Names(node, "publisher") is [var site, ..] ? site : null,
            JsonLdNodes.Text(node, "inLanguage"),
            isArticle ? JsonLdNodes.Text(node, "articleBody") : null)
        {
            Images = isArticle ? JsonLdNodes.Images(node) : [],
        };
    }

    private static JsonLd Salvage(string json)
    {
        var isArticle = ArticleType().IsMatch(Field(json, "@type") ?? "");
        return new JsonLd(
            isArticle, isArticle ? Field(json, "headline") : null, null, null, Moments.Read(Field(json, "datePublished")), null, null,
            isArticle ? Field(json, "articleBody") : null);
    }

    private static string? Field(string json, string name)
    {
        var match = Regex.Match(json, $"\"{name}\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"", RegexOptions.NonBacktracking);
        return match.Success ? HalfCharacters.Replace(Escape().Replace(match.Groups[1].Value, m => Unescape(m.Value))) : null;
    }

    private static string Unescape(string escape) => escape[1] switch
    {
        'n' or 'r' or 't' => "\n",
        'u' => ((char)Convert.ToInt32(escape[2..], 16)).ToString(),
        var other => other.ToString(),
    };

    [GeneratedRegex(@"Article$|^Report$|Posting$|AnalysisNews|OpinionNews|ReviewNews", RegexOptions.IgnoreCase)]
    private static partial Regex ArticleType();

    [GeneratedRegex(@"^(?:WebPage|ItemPage|VideoObject|Recipe|Review|CreativeWork|AboutPage)$", RegexOptions.IgnoreCase)]
    private static partial Regex PageType();

    [GeneratedRegex(@"^\s*(?://)?\s*(?:<!\[CDATA\[|<!--)|(?://)?\s*(?:\]\]>|-->)\s*$")]
    private static partial Regex Wrapping();

    [GeneratedRegex(@"[\x00-\x1F]")]
    private static partial Regex ControlCharacters();

    [GeneratedRegex(@"\\(?:u[0-9a-fA-F]{4}|[^u])")]
    private static partial Regex Escape();
}
