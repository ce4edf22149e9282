using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Conversations;
using Microsoft.Net.Http.Headers;

namespace Bot.Web;

/// <summary>
/// The page's own files, carried inside the binary. Browsers keep them, and ask whether they have changed. The page itself
/// has a name in double braces wherever it says something, and is there in every language.
/// </summary>
internal static partial class PageFiles
{
    private const string Folder = "Bot.Web.wwwroot.";
    private const string Page = "index.html";

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>Maps each file to its name, and the page itself to "/".</summary>
    public static void MapPageFiles(this IEndpointRouteBuilder endpoints)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var file = resource[Folder.Length..];
            if (file == Page)
                MapPage(endpoints, Encoding.UTF8.GetString(Read(assembly, resource)));
            else
                endpoints.MapGet($"/{file}", Serve(Read(assembly, resource), Path.GetExtension(file)));
        }
    }

    private static void MapPage(IEndpointRouteBuilder endpoints, string template)
    {
        var pages = Wording.All.ToDictionary(
            wording => wording, wording => Serve(Encoding.UTF8.GetBytes(Spoken(template, wording)), Path.GetExtension(Page)));
        endpoints.MapGet("/", context =>
        {
            context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
            return pages[BrowserLanguage.WordingOf(context.Request)](context).ExecuteAsync(context);
        });
    }

    private static string Spoken(string template, Wording wording) => Name().Replace(
        template, match => WebUtility.HtmlEncode(WebTexts.OnPage(wording, match.Groups["name"].Value)));

    private static Func<HttpContext, IResult> Serve(byte[] bytes, string extension)
    {
        var etag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"");
        return context =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Bytes(bytes, ContentTypes[extension], entityTag: etag);
        };
    }

    private static byte[] Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    [GeneratedRegex(@"\{\{(?<name>\w+)\}\}")]
    private static partial Regex Name();
}
