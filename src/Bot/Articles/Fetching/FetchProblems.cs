using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Polly.Timeout;

namespace Bot.Articles.Fetching;

/// <summary>Says in plain words why a page could not be fetched.</summary>
internal static class FetchProblems
{
    /// <summary>What a status other than success means, without a full stop at the end.</summary>
    public static string Describe(HttpStatusCode status)
    {
        var words = status switch
        {
            HttpStatusCode.NotFound => "there is no such page",
            HttpStatusCode.Gone => "the page has been removed for good",
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "the server does not let the bot read it",
            HttpStatusCode.TooManyRequests => "the server asks to come less often",
            >= HttpStatusCode.InternalServerError => "the server has a fault",
            _ => "the server refuses",
        };
        return $"cannot be fetched: {words} (status {(int)status})";
    }

    /// <summary>What an exception while fetching means, without a full stop at the end.</summary>
    public static string Describe(Exception problem, FetchingOptions options)
    {
        var words = Chain(problem).Select(cause => cause switch
        {
            PrivateAddressException => cause.Message,
            TimeoutRejectedException => $"no full answer within {options.Timeout.TotalSeconds:0.#} seconds",
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } =>
                "the host is not known",
            SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "the host refuses the connection",
            AuthenticationException => "the host's certificate is not valid",
            _ => null,
        }).FirstOrDefault(description => description is not null);
        return $"cannot be fetched: {words ?? problem.Message.TrimEnd('.')}";
    }

    private static IEnumerable<Exception> Chain(Exception problem)
    {
        for (var cause = problem; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}
