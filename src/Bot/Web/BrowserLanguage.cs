using Bot.Conversations;
using Microsoft.AspNetCore.Http.Headers;

namespace Bot.Web;

/// <summary>The language of a reader's browser, from the header in which it says what its user reads.</summary>
internal static class BrowserLanguage
{
    /// <summary>
    /// IETF tag of the first language, by the reader's own order, that the bot has; else of the first of all; null when the
    /// browser does not say.
    /// </summary>
    public static string? Of(HttpRequest request)
    {
        var tags = new RequestHeaders(request.Headers).AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Where(language => language.Quality is not 0)
            .Select(language => language.Value.ToString())
            .Where(tag => tag is not "*")
            .ToList();
        return tags.FirstOrDefault(Wording.Knows) ?? tags.FirstOrDefault();
    }

    /// <summary>What the page speaks to this browser.</summary>
    public static Wording WordingOf(HttpRequest request) => Wording.Of(Of(request));
}
