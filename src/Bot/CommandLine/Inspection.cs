using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.Alerts;
using Bot.Alerts.Api;
using Bot.Articles;
using Bot.Articles.Fetching;
using Bot.Conversations;
using Bot.Facts;
using Bot.Gateway;
using Bot.Storage;
using Humanizer;
using Microsoft.Extensions.Options;

namespace Bot.CommandLine;

/// <summary>Looks at everything that the bot depends on, one thing after another.</summary>
/// <param name="services">As <see cref="BotServices.Create"/> makes them.</param>
/// <param name="settings">Settings of the command line.</param>
internal sealed class Inspection(IServiceProvider services, IReadOnlyDictionary<string, string?> settings)
{
    private const string Alerts = "alerts";

    private const string FixStore =
        "set Storage:Path to a folder that the bot may write, or Storage:ConnectionString to a PostgreSQL that runs";

    /// <summary>The findings, each as soon as it is made. Without sound settings nothing else is looked at.</summary>
    public async IAsyncEnumerable<CheckFinding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wrong = Settings();
        foreach (var finding in wrong)
            yield return finding;
        if (wrong.Any(finding => !finding.Ok))
            yield break;
        foreach (var finding in PreparedFactFiles())
            yield return finding;
        yield return await TelegramAsync(cancellationToken);
        var store = await StoreAsync(cancellationToken);
        yield return store;
        if (!store.Ok)
            yield break;
        yield return await AlertsAsync(cancellationToken);
        foreach (var feed in await services.GetRequiredService<SourceStore>().ListAsync(cancellationToken))
            yield return await FeedAsync(feed, cancellationToken);
    }

    private IReadOnlyList<CheckFinding> Settings()
    {
        try
        {
            BotServices.CheckSettings(services, settings);
            return [new CheckFinding("settings", true, "all have allowed values")];
        }
        catch (OptionsValidationException wrong)
        {
            return [.. wrong.Failures.Select(Wrong)];
        }
        catch (AggregateException several)
        {
            var sections = several.InnerExceptions.OfType<OptionsValidationException>();
            return [.. sections.SelectMany(section => section.Failures).Select(Wrong)];
        }

        static CheckFinding Wrong(string failure) => new(
            "settings", false, failure,
            "change it in config/appsettings.json, in the environment (Section__Key) or on the command line");
    }

    private static IEnumerable<CheckFinding> PreparedFactFiles()
    {
        foreach (var file in PreparedFacts.Files().Select(PreparedFactFile.Read))
        {
            foreach (var problem in file.Problems)
                yield return new CheckFinding(
                    $"{problem.File}:{problem.Line}", false, problem.Reason,
                    "correct it; the facts of the other lines are used");
            if (file.Problems.Count == 0)
                yield return new CheckFinding(
                    file.Name, true,
                    string.Create(CultureInfo.InvariantCulture, $"{file.Facts.Count:N0} prepared facts"));
        }
    }

    private async Task<CheckFinding> TelegramAsync(CancellationToken cancellationToken)
    {
        var telegram = services.GetRequiredService<TelegramIdentity>();
        if (!telegram.HasToken)
            return new CheckFinding("Telegram", true, "is off, as no token is set; the web page is the way in");
        var (name, problem) = await telegram.AskAsync(cancellationToken);
        return name is not null
            ? new CheckFinding("Telegram", true, $"token {telegram.MaskedToken} belongs to {name}")
            : new CheckFinding(
                "Telegram", false, $"token {telegram.MaskedToken}: {problem}",
                "set Telegram__Token in the environment to the token that @BotFather gives, "
                + "and see that the way to Telegram:ApiBaseUrl is open");
    }

    private async Task<CheckFinding> StoreAsync(CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<Database>().MigrateAsync(cancellationToken);
            var articles = await services.GetRequiredService<ArticleStore>().CountAsync(cancellationToken);
            return new CheckFinding(
                "store", true, string.Create(CultureInfo.InvariantCulture, $"{articles:N0} articles"));
        }
        catch (StorageException problem)
        {
            return new CheckFinding("store", false, problem.Message.TrimEnd('.'), FixStore);
        }
    }

    /// <summary>Whether an alert can get its approvals, whoever of those who may write one has written it.</summary>
    private async Task<CheckFinding> AlertsAsync(CancellationToken cancellationToken)
    {
        var needed = services.GetRequiredService<IOptions<AlertsOptions>>().Value.Approvals;
        var keys = (await services.GetRequiredService<ApiKeyStore>().ListAsync(cancellationToken)).Where(key => key.RevokedAt is null).ToList();
        var admins = services.GetRequiredService<Admins>().Ids.Count;
        if (admins + keys.Count == 0)
            return new CheckFinding(Alerts, true, "nobody may write one, as Telegram:AdminIds is empty and there is no API key");
        var approvers = admins + keys.Count(key => key.Role >= ApiKeyRole.Approve);
        // A program that may only draft leaves all who approve to others; any other author is one of them.
        var writesApart = admins == 0 && keys.Exists(key => key.Role == ApiKeyRole.Draft);
        var others = writesApart ? approvers : approvers - 1;
        var found = string.Create(
            CultureInfo.InvariantCulture, $"each needs {"approval".ToQuantity(needed)} by others than its author, and {others} can approve");
        return others >= needed
            ? new CheckFinding(Alerts, true, found)
            : new CheckFinding(Alerts, false, found, "add to Telegram:AdminIds, make API keys that may approve, or lower Alerts:Approvals");
    }

    private async Task<CheckFinding> FeedAsync(Source feed, CancellationToken cancellationToken)
    {
        var fetched = await services.GetRequiredService<PageFetcher>()
            .FetchAsync(new FetchRequest(feed.Url, AddressTrust.Found), cancellationToken);
        var name = feed.Url.AbsoluteUri;
        if (fetched is FetchResult.Failed failed)
            return new CheckFinding(
                name, false, failed.Reason, "see that the address is right and can be reached from here");
        if (fetched is not FetchResult.Fetched page)
            return new CheckFinding(name, true, "has not changed");
        return Briefing.Articles.Feeds.Read(page.Body.Span, page.Charset, page.Address) switch
        {
            Briefing.Articles.FeedReading.Read read => new CheckFinding(
                name, true, string.Create(CultureInfo.InvariantCulture, $"{read.Feed.Items.Count:N0} articles")),
            Briefing.Articles.FeedReading.Unreadable unreadable => new CheckFinding(
                name, false, unreadable.Reason, "look for the feed's present address on its site and import that"),
            _ => new CheckFinding(name, false, "is a list of feeds, not a feed", $"import it with: import {name}"),
        };
    }
}
