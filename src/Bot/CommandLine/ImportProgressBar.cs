using System.Globalization;
using Bot.Articles.Importing;
using Bot.Articles.Reading;
using Spectre.Console;

namespace Bot.CommandLine;

/// <summary>Shows how far an import is, on a terminal.</summary>
internal static class ImportProgressBar
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Waits for the import, with a progress bar when stdout and stderr are a terminal and text is wanted.
    /// </summary>
    public static async Task ShowAsync(Task import, ImportOrder order, ImportReport report, VerbContext context)
    {
        if (context.Json || Console.IsErrorRedirected || Console.IsOutputRedirected)
        {
            await import;
            return;
        }
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Error) });
        var total = ReadingProgress.TotalOf(order.Sources);
        await console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(async display =>
            {
                var bar = display.AddTask("", maxValue: Math.Max(total ?? 1, 1));
                bar.IsIndeterminate = total is null;
                using var refresh = new PeriodicTimer(Refresh);
                while (await Task.WhenAny(import, refresh.WaitForNextTickAsync().AsTask()) != import)
                    Update(bar, order, report);
                await import;
            });
    }

    private static void Update(ProgressTask bar, ImportOrder order, ImportReport report)
    {
        bar.Description = string.Create(
            CultureInfo.InvariantCulture, $"{report.Seen:N0} articles, {report.Failed:N0} failed");
        if (!bar.IsIndeterminate)
            bar.Value = Math.Min(order.Progress.BytesRead, bar.MaxValue);
    }
}
