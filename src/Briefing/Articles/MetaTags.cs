using AngleSharp.Dom;

namespace Briefing.Articles;

/// <summary>A page's meta tags by name, whatever attribute names them.</summary>
internal sealed class MetaTags
{
    private static readonly string[] Naming = ["property", "name", "itemprop", "http-equiv"];
    private readonly Dictionary<string, List<string>> contents = new(StringComparer.OrdinalIgnoreCase);

    private MetaTags()
    {
    }

    public static MetaTags Of(IDocument page)
    {
        var tags = new MetaTags();
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var content = meta.GetAttribute("content")!.Trim();
            if (content.Length == 0) continue;
            foreach (var name in Naming.Select(meta.GetAttribute).OfType<string>().SelectMany(Names)) tags.Add(name, content);
        }

        return tags;
    }

    /// <summary>The content of the first of these names that the page has, or null.</summary>
    public string? First(params IEnumerable<string> names) => names.SelectMany(All).FirstOrDefault();

    /// <summary>All contents under one name, in the page's order.</summary>
    public IReadOnlyList<string> All(string name) => contents.TryGetValue(name, out var all) ? all : [];

    /// <summary>"og:title twitter:title" are two names; "DC:title" and "dc.title" are one.</summary>
    private static IEnumerable<string> Names(string attribute) =>
        attribute.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name.StartsWith("dc:", StringComparison.OrdinalIgnoreCase) ? "dc." + name[3..] : name);

    private void Add(string name, string content)
    {
        if (!contents.TryGetValue(name, out var all)) contents[name] = all = [];
        all.Add(content);
    }
}
