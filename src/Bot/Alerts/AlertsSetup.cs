using System.Text.Json.Nodes;
using Bot.Alerts.Api;
using Bot.Conversations;
using Bot.Settings;
using Bot.Subscribers;

namespace Bot.Alerts;

/// <summary>Registers breaking alerts: the commands of admins, and the worker that brings alerts to readers.</summary>
internal static class AlertsSetup
{
    public static IServiceCollection AddAlerts(this IServiceCollection services) => services
        .AddSettings<AlertsOptions>(AlertsOptions.Section)
        .AddDesk()
        .AddConversation()
        .AddDelivery()
        .AddReaderRecords()
        .AddAlertApi();

    /// <summary>The description of alerts over HTTP, which only a host with a server can make.</summary>
    public static IServiceCollection AddAlertDescription(this IServiceCollection services) => services.AddApiDescription();

    /// <summary>Maps alerts over HTTP.</summary>
    public static WebApplication MapAlerts(this WebApplication app)
    {
        app.MapAlertApi();
        return app;
    }

    private static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<AlertStore>()
        .AddSingleton<AudienceStore>()
        .AddSingleton<AlertContentStore>()
        .AddSingleton<CopyStore>()
        .AddSingleton<HeldStore>()
        .AddSingleton<AlertTopics>()
        .AddSingleton<AlertReach>()
        .AddSingleton<AlertMessages>()
        .AddSingleton<AlertPace>()
        .AddSingleton<AlertDesk>()
        .AddSingleton<AlertDispatch>()
        .AddSingleton<AlertStatsStore>()
        .AddSingleton<ProgressReader>();

    private static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services
            .AddSingleton<AlertViews>()
            .AddSingleton<AudienceChoices>()
            .AddSingleton<AdminMessages>()
            .AddSingleton<AlertReplies>()
            .AddSingleton<AlertCommands>()
            .AddSingleton<AlertHistory>();
        foreach (var command in AlertCommands.All)
            services.AddSingleton(provider => command.For(provider.GetRequiredService<AlertCommands>));
        return services
            .AddSingleton(provider => new ConversationCommand(
                "alerts", _ => "the latest alerts, or the history of one", provider.GetRequiredService<AlertHistory>().AlertsAsync) { IsForAdmins = true })
            .AddSingleton(provider => new ConversationCommand(
                "stats", _ => "how an alert was received", provider.GetRequiredService<AlertHistory>().StatsAsync) { IsForAdmins = true });
    }

    private static IServiceCollection AddReaderRecords(this IServiceCollection services) => services
        .AddSingleton(ReaderTableStore.Of("alerts_held", "alerts_held", "due_at, number"))
        .AddSingleton(ReaderTableStore.Of("alerts_looked_at_again", "alert_revisits", "campaign, revision_id"))
        // How far a fan-out has come says nothing about the reader that is at its turn.
        .AddSingleton(new ReaderRecords(
            "alerts_reached", (_, _, _) => Task.FromResult<JsonNode?>(null), FanOutStore.ForgetAsync));

    private static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<AlertFactStore>()
        .AddSingleton<AlertPreparation>()
        .AddSingleton<ReaderFanOut>()
        .AddSingleton<StandingAlerts>()
        .AddSingleton<CopyLetters>()
        .AddSingleton<CopyFanOut>()
        .AddSingleton<CatchUp>()
        .AddSingleton<FanOut>()
        .AddSingleton<AlertNotices>()
        .AddSingleton<AlertEnding>()
        .AddSingleton<AlertSending>()
        .AddSingleton<AlertRound>()
        .AddHostedService<AlertWorker>();
}
