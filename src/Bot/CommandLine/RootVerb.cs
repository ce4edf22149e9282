using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;

namespace Bot.CommandLine;

/// <summary>The command line: every verb of the bot, one line each.</summary>
internal static class RootVerb
{
    // From Ctrl-C or SIGTERM to the end of a verb that does not end by itself.
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(10);

    /// <summary>Runs the verb that <paramref name="args"/> name; without one, the service.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] args)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.OutputEncoding = utf8;
        Console.InputEncoding = utf8;
        return RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
    }

    /// <summary>The same, with results and errors going elsewhere.</summary>
    public static async Task<int> RunAsync(
        string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        // "@" starts a response file by default; here it starts a reader's name as well as anything.
        var parse = Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parse.Action is ParseErrorAction)
            return Refuse(parse, error);
        try
        {
            return await parse.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = StopPatience,
                },
                cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception exception)
        {
            ErrorLine.Write(error, exception, parse.GetValue<bool>(GlobalOptions.Verbose));
            return ExitCode.Failed;
        }
    }

    private static RootCommand Create()
    {
        var root = new RootCommand("A news-brief bot: short briefings from stored articles, and answers from checked facts.");
        GlobalOptions.AddTo(root);
        root.Add(RunVerb.Create());
        root.Add(ImportVerb.Create());
        root.Add(ChatVerb.Create());
        root.Add(ExtractVerb.Create());
        root.Add(SummariseVerb.Create());
        root.Add(BriefVerb.Create());
        root.Add(CheckVerb.Create());
        root.Add(BackupVerb.Create());
        root.Add(RestoreVerb.Create());
        root.Add(AskVerb.Create());
        root.Add(HealthVerb.Create());
        root.Add(ApiKeyVerb.Create());
        root.SetAction((parse, cancellationToken) => RunVerb.RunAsync(new VerbContext(parse), cancellationToken));
        return root;
    }

    private static int Refuse(ParseResult parse, TextWriter error)
    {
        foreach (var problem in parse.Errors)
            ErrorLine.Write(error, $"{problem.Message} (--help lists what there is)");
        return ExitCode.Failed;
    }
}
