namespace Bot.Web;

/// <summary>Lets only the page itself send messages in a reader's name, not another site that the reader's browser shows.</summary>
internal static class SameOrigin
{
    /// <summary>Refuses requests that a browser sends for another site. A program that is no browser sends neither header and may pass.</summary>
    public static TBuilder RequireSameOrigin<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.AddEndpointFilter(async (invocation, next) => IsSame(invocation.HttpContext.Request)
            ? await next(invocation)
            : Results.Problem("Messages are taken only from this site's own page.", statusCode: StatusCodes.Status403Forbidden));

    internal static bool IsSame(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site != "same-origin")
            return false;
        var origin = request.Headers.Origin.ToString();
        // The scheme is left out: behind a TLS proxy it differs, and no attacker gains from the same host.
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && from.Authority.Equals(Authority(request), StringComparison.OrdinalIgnoreCase));
    }

    private static string Authority(HttpRequest request) =>
        request.Host.Port is 80 or 443 ? request.Host.Host : request.Host.Value ?? "";
}
