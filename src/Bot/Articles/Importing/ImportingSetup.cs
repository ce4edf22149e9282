using Bot.Articles.Following;
using Bot.Articles.Fetching;
using Bot.Articles.Reading;
using Bot.Settings;

namespace Bot.Articles.Importing;

/// <summary>Registers all that brings articles in.</summary>
internal static class ImportingSetup
{
    public static IServiceCollection AddImporting(this IServiceCollection services) => services
        .AddFetching()
        .AddSettings<ReadingOptions>(ReadingOptions.Section)
        .AddSettings<FeedOptions>(FeedOptions.Section)
        .AddSingleton<DocumentReader>()
        .AddSingleton<SourceReader>()
        .AddSingleton<CopyDesk>()
        .AddSingleton<ArticleImporter>()
        .AddSingleton<FeedFollower>()
        .AddHostedService<DemoContent>()
        .AddHostedService<FeedWorker>();
}
