using System.CommandLine;
using System.Text.Json;
using Bot.Alerts.Api;

namespace Bot.CommandLine;

/// <summary><c>api-key create|list|revoke</c>: the keys of programs that work on alerts over HTTP.</summary>
internal static class ApiKeyVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create() => new("api-key", "Keys of programs that work on alerts over HTTP")
    {
        CreateCreate(),
        CreateList(),
        CreateRevoke(),
    };

    private static Command CreateCreate()
    {
        var name = new Option<string>("--name") { Description = "Who uses it, as the history of alerts shows it", Required = true };
        name.Validators.Add(result =>
        {
            var given = result.GetValueOrDefault<string>()?.Trim() ?? "";
            if (given.Length is 0 or > ApiKey.MaxNameLength || given.Any(char.IsControl))
                result.AddError($"--name: allowed are 1 to {ApiKey.MaxNameLength} visible characters");
        });
        var role = new Option<string>("--role")
        {
            Description = "What it may do: draft; approve, too; send, too",
            Required = true,
        };
        role.AcceptOnlyFromAmong("draft", "approve", "send");
        var verb = new Command("create", "Make a key and print it, this once") { name, role };
        verb.SetAction((parse, cancellationToken) => CreateAsync(
            new VerbContext(parse), parse.GetRequiredValue(name).Trim(),
            Enum.Parse<ApiKeyRole>(parse.GetRequiredValue(role), ignoreCase: true), cancellationToken));
        return verb;
    }

    private static Command CreateList()
    {
        var verb = new Command("list", "List all keys, without their secrets");
        verb.SetAction((parse, cancellationToken) => ListAsync(new VerbContext(parse), cancellationToken));
        return verb;
    }

    private static Command CreateRevoke()
    {
        var id = new Argument<string>("ID") { Description = "The key's id, as \"api-key list\" shows it" };
        var verb = new Command("revoke", "Take a key no more, from now on") { id };
        verb.SetAction((parse, cancellationToken) =>
            RevokeAsync(new VerbContext(parse), parse.GetRequiredValue(id), cancellationToken));
        return verb;
    }

    private static async Task<int> CreateAsync(
        VerbContext context, string name, ApiKeyRole role, CancellationToken cancellationToken)
    {
        await using var services = await BotServices.BuildAsync(context.Settings, cancellationToken);
        var (key, secret) = await services.GetRequiredService<ApiKeyStore>().CreateAsync(name, role, cancellationToken);
        if (context.Json)
            await context.Output.WriteLineAsync(JsonSerializer.Serialize(new { key = secret.Reveal(), key.Id, key.Name, role = Word(role) }, Json));
        else
        {
            await context.Output.WriteLineAsync(secret.Reveal());
            await context.Error.WriteLineAsync($"Key {key.Id} ({key.Name}) may {Word(role)}. It is shown this once; only its hash is kept.");
        }
        return ExitCode.Done;
    }

    private static async Task<int> ListAsync(VerbContext context, CancellationToken cancellationToken)
    {
        await using var services = await BotServices.BuildAsync(context.Settings, cancellationToken);
        var keys = await services.GetRequiredService<ApiKeyStore>().ListAsync(cancellationToken);
        if (context.Json)
            await context.Output.WriteLineAsync(JsonSerializer.Serialize(keys.Select(Document), Json));
        else if (keys.Count == 0)
            await context.Output.WriteLineAsync("There are no keys.");
        else
        {
            foreach (var key in keys)
                await context.Output.WriteLineAsync(Line(key));
        }
        return ExitCode.Done;
    }

    private static async Task<int> RevokeAsync(VerbContext context, string id, CancellationToken cancellationToken)
    {
        await using var services = await BotServices.BuildAsync(context.Settings, cancellationToken);
        if (await services.GetRequiredService<ApiKeyStore>().RevokeAsync(id, cancellationToken) is not { } key)
            return context.Fail($"There is no key {id}: \"api-key list\" shows them");
        await context.Output.WriteLineAsync(context.Json ? JsonSerializer.Serialize(Document(key), Json) : Line(key));
        return ExitCode.Done;
    }

    private static object Document(ApiKey key) =>
        new { key.Id, key.Name, role = Word(key.Role), key.CreatedAt, key.LastUsedAt, key.RevokedAt };

    private static string Line(ApiKey key) => string.Join("  ",
        key.Id, Word(key.Role).PadRight(7), $"made {Moment(key.CreatedAt)}",
        key.LastUsedAt is { } used ? $"used {Moment(used)}" : "never used",
        key.RevokedAt is { } revoked ? $"revoked {Moment(revoked)}" : "valid", key.Name);

    private static string Word(ApiKeyRole role) => role.ToString().ToLowerInvariant();

    private static string Moment(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture);
}
