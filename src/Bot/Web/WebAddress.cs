namespace Bot.Web;

/// <summary>Turns the address that the page listens on into one that a browser on this machine can open.</summary>
internal static class WebAddress
{
    /// <summary>"http://*:80", "http://[::]:80" and the like become "http://localhost:80"; all others stay as they are.</summary>
    public static string ForReaders(string url) => url
        .Replace("://*", "://localhost", StringComparison.Ordinal)
        .Replace("://+", "://localhost", StringComparison.Ordinal)
        .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
        .Replace("://[::]", "://localhost", StringComparison.Ordinal)
        .TrimEnd('/');
}
