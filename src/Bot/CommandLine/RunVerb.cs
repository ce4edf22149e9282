using System.CommandLine;

namespace Bot.CommandLine;

/// <summary><c>run</c>: starts the service and stays until it is told to stop.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var verb = new Command("run", "Start the service: the web page, its console and the workers (also without a verb)");
        verb.SetAction((parse, cancellationToken) => RunAsync(new VerbContext(parse), cancellationToken));
        return verb;
    }

    /// <summary>Runs until Ctrl-C or SIGTERM.</summary>
    public static async Task<int> RunAsync(VerbContext context, CancellationToken cancellationToken)
    {
        await using var app = await BotHost.BuildAsync(context.Settings, cancellationToken);
        await app.RunAsync(cancellationToken);
        return ExitCode.Done;
    }
}
