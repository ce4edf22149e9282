using Bot.Articles.Importing;

namespace Bot.Articles;

/// <summary>Registers the store of articles.</summary>
internal static class ArticlesSetup
{
    public static IServiceCollection AddArticles(this IServiceCollection services) => services
        .AddSingleton<ArticleStore>()
        .AddSingleton<SourceStore>()
        .AddImporting();
}
