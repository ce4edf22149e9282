using Bot.Alerts;
using Bot.Inbox;
using Bot.Settings;
using Bot.Web;

namespace Bot;

/// <summary>The composition root of the service: calls each feature's <c>AddX</c> and <c>MapX</c>, nothing else.</summary>
internal static class BotHost
{
    /// <summary>Builds the service: the same features as in the verbs, and the workers and the web page with them.</summary>
    /// <param name="settings">Settings of the command line, by key ("Storage:Path").</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    /// <param name="replace">Registers what a test puts in place of the real; null for the service as it is.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting has a value that is not allowed.</exception>
    public static async Task<WebApplication> BuildAsync(
        IReadOnlyDictionary<string, string?> settings,
        CancellationToken cancellationToken,
        Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        BotConfiguration.Add(builder.Configuration, settings, quiet: false);
        builder.Logging.AddStderr();
        builder.Services.AddFeatures().AddAlertDescription();
        replace?.Invoke(builder.Services);
        // A start that fails is told in one line by the verb; the host's own account of it would come on top.
        var started = CancellationToken.None;
        builder.Logging.AddFilter(
            "Microsoft.Extensions.Hosting.Internal.Host",
            level => level >= LogLevel.Warning && started.IsCancellationRequested);
        var app = builder.Build();
        started = app.Lifetime.ApplicationStarted;
        await BotServices.StartAsync(app.Services, settings, cancellationToken);
        app.MapWeb();
        app.MapInbox();
        app.MapAlerts();
        return app;
    }
}
