using System.CommandLine;
using System.Text.Json;
using Bot.Articles.Reading;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.CommandLine;

/// <summary><c>backup</c>: writes a consistent copy of the store into one file, also while the bot runs.</summary>
internal static class BackupVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Where to write the copy; a file of that name is replaced",
        };
        var verb = new Command("backup", "Write a consistent copy of the store, also while the bot runs") { file };
        verb.SetAction((parse, cancellationToken) =>
            RunAsync(parse.GetValue(file)!, new VerbContext(parse), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string file, VerbContext context, CancellationToken cancellationToken)
    {
        await using var services = BotServices.Create(context.Settings);
        var storage = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        if (storage.Provider is StorageProvider.Sqlite && !StoreFile.In(storage.Path).Exists)
            return context.Fail(
                $"There is no store in {Path.GetFullPath(storage.Path)}: name its folder with {GlobalOptions.Data}");
        await BotServices.StartAsync(services, context.Settings, cancellationToken);
        await services.GetRequiredService<Database>().BackupAsync(file, cancellationToken);
        var copy = new FileInfo(file);
        await context.Output.WriteLineAsync(context.Json
            ? JsonSerializer.Serialize(new { file = copy.FullName, bytes = copy.Length })
            : $"The store is copied to {copy.FullName} ({ByteSize.Of(copy.Length)})");
        return ExitCode.Done;
    }
}
