using Bot.Articles;
using Bot.Articles.Importing;
using Bot.Briefs.Digests;
using Bot.Briefs.Offers;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Storage;
using Bot.Subscribers;
using Bot.Tests.Alerts;
using Bot.Tests.Articles.Importing;
using Bot.Tests.Storage;
using Briefing.Articles;
using Briefing.Facts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Briefs.News;

/// <summary>
/// Following, offers and digests as the service registers them, on a store of its own with a fake clock: readers type and
/// press, the rounds of the worker are run by hand, and <see cref="TestSender"/> stands in for Telegram.
/// </summary>
internal sealed class NewsRoom : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly bool ownsStore;
    private long pressId;

    private NewsRoom(TestStore store, bool ownsStore)
    {
        this.ownsStore = ownsStore;
        Store = store;
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddLogging(logging => logging.AddProvider(new LogLines()).SetMinimumLevel(LogLevel.Warning))
            .AddFeatures()
            .AddSingleton<TimeProvider>(store.Clock)
            .AddSingleton(store.Database)
            .BuildServiceProvider();
        Sender = new TestSender(store, Get<DispatchStore>(), Get<LeaseStore>());
    }

    public TestStore Store { get; }

    public TestSender Sender { get; }

    public DateTimeOffset Now => Store.Clock.GetUtcNow();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<NewsRoom> OpenAsync(StoreFixture stores, StoreEngine engine) =>
        new(await stores.OpenAsync(engine), ownsStore: true);

    /// <summary>The same store, as another process sees it.</summary>
    public NewsRoom Again() => new(Store, ownsStore: false);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Stores an article as an import does, published now unless it says otherwise.</summary>
    public async Task<Guid> StoreAsync(
        string title, string text, string source = "The Courier", DateTimeOffset? published = null, bool isUndated = false, string? id = null)
    {
        var article = new ArticleText(title, text, isUndated ? null : published ?? Now, null, source, "en");
        id ??= Guid.NewGuid().ToString("N");
        await Store.Articles.SaveAsync(
            [new ArticleToStore(id, null, source, article, FactExtractor.Extract(article), ArticleNames.Of(text))], Stop);
        return (await Store.Articles.FindByExternalIdAsync(id, Stop))!.Id;
    }

    /// <summary>Stores a reader with wishes.</summary>
    public Task AddReaderAsync(long id, ReaderPreferences? wishes = null, Func<Subscriber, Subscriber>? change = null) =>
        Store.Database.WriteAsync(async connection =>
        {
            var reader = Subscriber.New(ChatKey.Telegram(id)) with { Language = "en" };
            await Get<SubscriberStore>().SaveAsync(connection, change?.Invoke(reader) ?? reader, Stop);
            await PreferenceStore.SaveAsync(connection, reader.Chat, wishes ?? ReaderPreferences.Default, Now, Stop);
            return true;
        }, Stop);

    /// <summary>Somebody types; what the replies tell counts as given, as it does when they go out.</summary>
    public async Task<Turn> SayAsync(long person, string text, ButtonPress? press = null)
    {
        var turn = await Get<TurnRunner>().RunAsync(
            new IncomingMessage(ChatKey.Telegram(person), text, Now) { From = new Person(person, $"Person {person}", "en"), Press = press },
            Stop);
        await GiveAsync(person, turn.Gives);
        return turn;
    }

    /// <summary>A reader was told these facts.</summary>
    public Task GiveAsync(long person, IReadOnlyList<Guid> facts) => Store.Database.WriteAsync(async connection =>
    {
        await GivenFactStore.AddAsync(connection, ChatKey.Telegram(person), null, facts, null, Now, Stop);
        return true;
    }, Stop);

    /// <summary>Somebody presses the button whose label contains this.</summary>
    public Task<Turn> PressAsync(long person, IEnumerable<MessageButton> buttons, string label)
    {
        var button = buttons.First(button => button.Label.Contains(label, StringComparison.Ordinal));
        return SayAsync(person, button.Says, new ButtonPress($"p{++pressId}", ButtonStore.TokenOf(button.Says), 9_000));
    }

    /// <summary>What a pressed button of a sent message says.</summary>
    public async Task<string> SaysAsync(TestMessage message, string label) => (await Get<ButtonStore>().FindAsync(
        message.Body.Keyboard!.SelectMany(row => row).First(button => button.Label.Contains(label, StringComparison.Ordinal)).Token, Stop))!;

    /// <summary>The worker's look at new articles, until there is nothing to do.</summary>
    public async Task OfferAsync()
    {
        while (await Get<OfferRound>().StepAsync(Stop))
        {
        }
    }

    /// <summary>The worker's look at digests, until none is due.</summary>
    public async Task DigestAsync()
    {
        while (await Get<DigestRound>().StepAsync(Stop) is DigestStep.Done)
        {
        }
    }

    /// <summary>What goes out now: of each chat one after the other.</summary>
    public async Task<IReadOnlyList<TestMessage>> SentAsync()
    {
        var all = new List<TestMessage>();
        while (await Sender.SendAsync() is { Count: > 0 } sent)
            all.AddRange(sent);
        return all;
    }

    /// <summary>Offers, then what goes out.</summary>
    public async Task<IReadOnlyList<TestMessage>> OfferedAsync()
    {
        await OfferAsync();
        return await SentAsync();
    }

    /// <summary>Digests, then what goes out.</summary>
    public async Task<IReadOnlyList<TestMessage>> DigestedAsync()
    {
        await DigestAsync();
        return await SentAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Sender.DisposeAsync();
        await services.DisposeAsync();
        if (ownsStore)
            await Store.DisposeAsync();
    }
}
