using System.CommandLine;
using Bot.Articles.Importing;
using Bot.Articles.Reading;
using Bot.Storage;

namespace Bot.CommandLine;

/// <summary><c>import</c>: stores articles from files, folders, addresses and standard input.</summary>
internal static class ImportVerb
{
    public static Command Create()
    {
        var sources = new Argument<string[]>("SOURCE")
        {
            Description = "Files, folders, addresses of pages or feeds, or - for standard input",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var verb = new Command("import", "Store articles from files, folders, addresses and standard input")
        {
            sources,
        };
        verb.SetAction((parse, cancellationToken) =>
            RunAsync(parse.GetValue(sources) ?? [], new VerbContext(parse), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string[] sources, VerbContext context, CancellationToken cancellationToken)
    {
        if (sources.Length == 0)
            return context.Fail("import needs a source: a file, a folder, an address, or - for standard input");
        await using var services = await BotServices.BuildAsync(context.Settings, cancellationToken);
        await using var standardInput = Console.OpenStandardInput();
        var order = new ImportOrder(sources, standardInput, new ReadingProgress());
        var report = new ImportReport();
        var import = services.GetRequiredService<ArticleImporter>().ImportAsync(order, report, cancellationToken);
        try
        {
            await ImportProgressBar.ShowAsync(import, order, report, context);
            if (report.HasStored)
                await services.GetRequiredService<SearchIndexes>().MergeAsync(cancellationToken);
        }
        finally
        {
            // Also when it was stopped or broke off: what has been stored is stored.
            ImportReportPrinter.Print(report, context);
        }
        return ExitCodeOf(report);
    }

    private static int ExitCodeOf(ImportReport report)
    {
        if (report.Failed == 0)
            return ExitCode.Done;
        return report.HasStored ? ExitCode.Partly : ExitCode.Failed;
    }
}
