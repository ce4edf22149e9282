using System.CommandLine;

namespace Bot.CommandLine;

/// <summary>The command line: every verb of the bot.</summary>
internal static class RootVerb
{
    /// <summary>Runs the verb that <paramref name="args"/> name; without one, the service.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("A news-brief bot: short briefings from stored articles, and answers from checked facts.");
        return root.Parse(args).InvokeAsync();
    }
}
