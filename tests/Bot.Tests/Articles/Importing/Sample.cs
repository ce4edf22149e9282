namespace Bot.Tests.Articles.Importing;

/// <summary>Articles for tests.</summary>
internal static class Sample
{
    /// <summary>A plain article whose first sentence starts with some words.</summary>
    public static string Article(string beginning) =>
        $"""
        {beginning} on Monday, and the roads to the south were closed for several hours, the Emergencies Ministry said.

        Officials asked drivers to stay at home until the evening. Schools in three districts will open later than usual.

        The ministry said that nobody was hurt, and that repairs would take about two days.
        """;

    /// <summary>The same as a web page.</summary>
    public static string Page(string beginning) =>
        $"""
        <!doctype html><html lang="en"><head><title>{beginning}</title></head><body><nav><a href="/">Home</a></nav>
        <article><h1>{beginning}</h1>{string.Concat(Article(beginning).Split("\n\n").Select(paragraph => $"<p>{paragraph}</p>"))}</article>
        </body></html>
        """;
}
