using Bot.Alerts;
using Bot.Answers;
using Bot.Articles;
using Bot.Briefs;
using Bot.Conversations;
using Bot.Facts;
using Bot.Gateway;
using Bot.Inbox;
using Bot.Outbox;
using Bot.Preferences;
using Bot.Storage;
using Bot.Subscribers;
using Bot.Web;
using Microsoft.Extensions.Logging.Console;

namespace Bot;

/// <summary>Every feature of the bot, one line each.</summary>
internal static class BotFeatures
{
    /// <summary>Registers all features. Workers among them start with the host only, never in a verb.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddStorage()
        .AddGateway()
        .AddOutbox()
        .AddSubscribers()
        .AddConversations()
        .AddFacts()
        .AddArticles()
        .AddBriefs()
        .AddAnswers()
        .AddAlerts()
        .AddPreferences()
        .AddInbox()
        .AddWeb();

    /// <summary>Logs to stderr, so that stdout carries nothing but results.</summary>
    public static void AddStderr(this ILoggingBuilder logging)
    {
        logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
