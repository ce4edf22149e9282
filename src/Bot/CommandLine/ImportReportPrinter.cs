using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Articles.Importing;

namespace Bot.CommandLine;

/// <summary>Prints what an import did.</summary>
internal static class ImportReportPrinter
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Print(ImportReport report, VerbContext context)
    {
        if (context.Json)
            context.Output.WriteLine(JsonSerializer.Serialize(Document(report), Json));
        else
            PrintText(report, context);
    }

    private static object Document(ImportReport report) => new
    {
        report.New,
        report.Updated,
        report.Unchanged,
        report.Duplicate,
        report.Failed,
        report.Failures,
    };

    private static void PrintText(ImportReport report, VerbContext context)
    {
        foreach (var failure in report.Failures)
            ErrorLine.Write(context.Error, $"{Place(failure)}: {failure.Reason}");
        var untold = report.Failed - report.Failures.Count;
        if (untold > 0)
            ErrorLine.Write(
                context.Error, string.Create(CultureInfo.InvariantCulture, $"and {untold:N0} more failures"));
        context.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.New:N0} new, {report.Updated:N0} updated, {report.Unchanged:N0} unchanged, "
            + $"{report.Duplicate:N0} duplicate, {report.Failed:N0} failed"));
        if (report.NewFeeds > 0)
            context.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{report.NewFeeds:N0} feeds added; they are read while the bot runs"));
    }

    private static string Place(ImportFailure failure) =>
        failure.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{failure.File}:{line}") : failure.File;
}
