using Bot.Articles;
using Bot.Briefs;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;
using Bot.Tests.Gateway;
using Bot.Tests.Storage;
using Briefing.Articles;
using Briefing.Facts;
using Briefing.Language;

namespace Bot.Tests.Briefs;

/// <summary>A store with articles in it, and the briefings made from it.</summary>
internal sealed class BriefDesk : IAsyncDisposable
{
    private static readonly ChatKey Chat = new("terminal", "1");

    private readonly TestStore store;

    private BriefDesk(TestStore store)
    {
        this.store = store;
        Topics = new TopicCatalogue(store.Articles);
        var materials = new MaterialReader(store.Articles, store.Facts, store.Clock);
        Briefs = new BriefService(Topics, materials);
        Conversation = new BriefConversation(Briefs, new ShareLinks(Gateway.Get<TelegramIdentity>()));
        Offered = new OfferedBriefs(Briefs, Topics, store.Articles);
        Latest = new LatestNews(Briefs, materials, store.Articles, store.Clock);
    }

    public TopicCatalogue Topics { get; }

    public BriefService Briefs { get; }

    public OfferedBriefs Offered { get; }

    public TelegramDesk Gateway { get; } = new();

    public BriefConversation Conversation { get; }

    public LatestNews Latest { get; }

    public TestStore Store => store;

    public static async Task<BriefDesk> OpenAsync() => new(await TestStore.OnSqliteAsync());

    /// <summary>Stores an article with what is found in it.</summary>
    public async Task StoreAsync(ArticleText article, string source = "The Northern Courier", string? id = null)
    {
        var names = NameFinder.Find(article.Text)
            .GroupBy(name => (name.FullName, name.Kind))
            .Select(group => new ArticleName(group.Key.FullName, group.Key.Kind, group.Select(name => name.Role).FirstOrDefault(role => role is not null), group.Count()));
        var whole = new ArticleToStore(id, null, source, article, FactExtractor.Extract(article), [.. names]);
        await store.Articles.SaveAsync([whole], TestContext.Current.CancellationToken);
    }

    /// <summary>The briefing as readers see it.</summary>
    public Task<string> TextAsync(string name, BriefFormat format) => TextAsync(Wording.English, name, format);

    /// <summary>The briefing as readers of a language see it.</summary>
    public async Task<string> TextAsync(Wording wording, string name, BriefFormat format)
    {
        var topic = await Briefs.FindTopicAsync(name, TestContext.Current.CancellationToken);
        Assert.NotNull(topic);
        return BriefTexts.Of(wording, await Briefs.BriefAsync(topic, format, wording, TestContext.Current.CancellationToken)).Text;
    }

    /// <summary>A reader's message.</summary>
    public TurnContext Message(string text, Subscriber? from = null) =>
        new(from ?? Subscriber.New(Chat), new IncomingMessage(from?.Chat ?? Chat, text, store.Clock.GetUtcNow()), text);

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await store.DisposeAsync();
    }
}
