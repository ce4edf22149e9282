using Bot.Briefs;

namespace Bot.Tests.Briefs;

public sealed class LatestNewsRequestTests
{
    [Theory]
    [InlineData("What is new?", true)]
    [InlineData("what's happening today", true)]
    [InlineData("News", true)]
    [InlineData("Что нового?", true)]
    [InlineData("последние новости", true)]
    [InlineData("новости Казахстана", false)]
    [InlineData("What is New Caledonia?", false)]
    [InlineData("news on Tavia", false)]
    [InlineData("What is the latest on Tavia?", true)]
    [InlineData("the latest news from Tavia", true)]
    [InlineData("What is the latest on the talks between dockers and port?", false)]
    public async Task A_call_for_the_news_gets_the_latest_articles(string message, bool isCall)
    {
        await using var desk = await BriefDesk.OpenAsync();
        await desk.StoreAsync(TaviaArticles.Walkout);

        var turn = await new LatestNewsRequest(desk.Latest).TryHandleAsync(desk.Message(message), TestContext.Current.CancellationToken);

        Assert.Equal(isCall, turn is not null);
    }
}
