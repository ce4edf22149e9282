using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Bot.Articles;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.CommandLine;

/// <summary><c>restore</c>: puts a copy of the store in its place.</summary>
internal static class RestoreVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A copy that \"backup\" wrote" };
        var force = new Option<bool>("--force")
        {
            Description = "Also when a bot has the store open, or the store is newer than the copy",
        };
        var verb = new Command("restore", "Put a copy of the store in the store's place") { file, force };
        verb.SetAction((parse, cancellationToken) =>
            RunAsync(parse.GetValue(file)!, parse.GetValue(force), new VerbContext(parse), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(
        string file, bool force, VerbContext context, CancellationToken cancellationToken)
    {
        await using var services = BotServices.Create(context.Settings);
        BotServices.CheckSettings(services, context.Settings);
        var storage = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        var mayObject = !force && storage.Provider is StorageProvider.Sqlite;
        var (store, copy) = (StoreFile.In(storage.Path), new StoreFile(file));
        if (mayObject && await ObjectionAsync(store, copy, cancellationToken) is { } objection)
            return context.Fail(objection);
        await services.GetRequiredService<Database>().RestoreAsync(file, cancellationToken);
        var articles = await services.GetRequiredService<ArticleStore>().CountAsync(cancellationToken);
        await context.Output.WriteLineAsync(context.Json
            ? JsonSerializer.Serialize(new { file = Path.GetFullPath(file), articles })
            : string.Create(
                CultureInfo.InvariantCulture,
                $"The store is restored from {Path.GetFullPath(file)}: {articles:N0} articles"));
        return ExitCode.Done;
    }

    /// <summary>Why the store should stay as it is, or null.</summary>
    private static async Task<string?> ObjectionAsync(
        StoreFile store, StoreFile copy, CancellationToken cancellationToken)
    {
        if (!store.Exists || !copy.Exists)
            return null;
        if (await store.IsInUseAsync(cancellationToken))
            return $"A bot has {store.FullPath} open: stop it, or add --force";
        var (_, latest) = await store.LatestChangeAsync(cancellationToken);
        var (isCopy, copied) = await copy.LatestChangeAsync(cancellationToken);
        // What is no copy at all is refused by the restoring itself.
        return !isCopy || latest is null || latest <= copied
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{store.FullPath} holds changes of {latest:u} that the copy lacks: back it up first, or add --force");
    }
}
