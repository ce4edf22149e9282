using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.CommandLine;

/// <summary>
/// <c>check</c>: looks at the settings, the store, the Telegram token and each source, and says what is wrong and how
/// to fix it.
/// </summary>
internal static class CheckVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var verb = new Command(
            "check",
            "Look at the settings, the store, the Telegram token and each source; exit code 0 only if all is well");
        verb.SetAction((parse, cancellationToken) => RunAsync(new VerbContext(parse), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellationToken)
    {
        await using var services = BotServices.Create(context.Settings);
        var findings = new List<CheckFinding>();
        await foreach (var finding in new Inspection(services, context.Settings).RunAsync(cancellationToken))
        {
            findings.Add(finding);
            if (!context.Json)
                await PrintAsync(finding, context.Output);
        }
        var ok = findings.TrueForAll(finding => finding.Ok);
        if (context.Json)
            await context.Output.WriteLineAsync(JsonSerializer.Serialize(new { ok, findings }, Json));
        else
            await context.Output.WriteLineAsync(ok ? "All is well" : "Not all is well");
        return ok ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task PrintAsync(CheckFinding finding, TextWriter output)
    {
        await output.WriteLineAsync($"{(finding.Ok ? "ok   " : "WRONG")} {finding.Name}: {finding.Detail}");
        if (finding.Fix is { } fix)
            await output.WriteLineAsync($"      {fix}");
    }
}
