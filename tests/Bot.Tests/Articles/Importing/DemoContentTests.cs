using Bot.Articles.Importing;
using Bot.Tests.Articles.Reading;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Articles.Importing;

public sealed class DemoContentTests : IDisposable
{
    private readonly SourceFolder folder = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demo_articles_are_stored_once()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        folder.Write("a.txt", Sample.Article("Rain fell in Almaty"));
        await Demo(newsroom).StoreAsync([folder.Path], Now);
        folder.Write("b.txt", Sample.Article("Snow fell in Astana"));
        await Demo(newsroom).StoreAsync([folder.Path], Now);
        Assert.Equal(1, await newsroom.Articles.CountAsync(Now));
    }

    [Fact]
    public async Task A_store_with_articles_of_its_own_gets_none()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        await newsroom.ImportTypedAsync("{\"text\":\"Oil rose.\"}");
        folder.Write("a.txt", Sample.Article("Rain fell in Almaty"));
        await Demo(newsroom).StoreAsync([folder.Path], Now);
        Assert.Equal(1, await newsroom.Articles.CountAsync(Now));
    }

    public void Dispose() => folder.Dispose();

    private static DemoContent Demo(Newsroom newsroom) => newsroom.Get<IEnumerable<IHostedService>>().OfType<DemoContent>().Single();
}
