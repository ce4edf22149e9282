using Bot.Alerts;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Storage;
using Bot.Subscribers;
using Bot.Tests.Articles.Importing;
using Bot.Tests.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Alerts;

/// <summary>
/// The bot's alerts as the service registers them, on a store of its own with a fake clock: admins 1, 2 and 3 type and
/// press, the round is run by hand, and <see cref="TestSender"/> stands in for Telegram.
/// </summary>
internal sealed class AlertRoom : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly bool ownsStore;
    private long pressId;

    private AlertRoom(TestStore store, int approvals, bool ownsStore)
    {
        this.ownsStore = ownsStore;
        Store = store;
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Telegram:AdminIds:0"] = "1",
                ["Telegram:AdminIds:1"] = "2",
                ["Telegram:AdminIds:2"] = "3",
                ["Alerts:Approvals"] = approvals.ToString(TimeTexts.Culture),
            }).Build())
            .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Warning))
            .AddFeatures()
            .AddSingleton<TimeProvider>(store.Clock)
            .AddSingleton(store.Database)
            .BuildServiceProvider();
        Sender = new TestSender(store, Get<DispatchStore>(), Get<LeaseStore>());
    }

    public TestStore Store { get; }

    public LogLines Log { get; } = new();

    public TestSender Sender { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A new room with so many readers, of whom the admins are none.</summary>
    public static async Task<AlertRoom> OpenAsync(StoreFixture stores, StoreEngine engine, int approvals = 1, int readers = 0)
    {
        var room = new AlertRoom(await stores.OpenAsync(engine), approvals, ownsStore: true);
        foreach (var id in room.Get<Admins>().Ids)
            await room.AddReaderAsync(Reader(id) with { WantsNews = false });
        await room.AddReadersAsync(readers);
        return room;
    }

    /// <summary>The same store, as another process sees it.</summary>
    public AlertRoom Again(int approvals = 1) => new(Store, approvals, ownsStore: false);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Stores readers with the ids 101, 102, …</summary>
    public Task AddReadersAsync(int count, int first = 101) => Store.Database.WriteAsync(async connection =>
    {
        for (var id = first; id < first + count; id++)
            await Get<SubscriberStore>().SaveAsync(connection, Reader(id), Stop);
        return true;
    }, Stop);

    public static Subscriber Reader(long id) => Subscriber.New(ChatKey.Telegram(id)) with { Language = "en" };

    /// <summary>Stores a reader with wishes.</summary>
    public Task AddReaderAsync(
        Subscriber reader, ReaderPreferences? wishes = null, string? follows = null, string? mutes = null) => Store.Database.WriteAsync(async connection =>
    {
        await Get<SubscriberStore>().SaveAsync(connection, reader, Stop);
        await PreferenceStore.SaveAsync(connection, reader.Chat, wishes ?? ReaderPreferences.Default, Store.Clock.GetUtcNow(), Stop);
        if (follows is not null)
            await FollowStore.AddTopicAsync(connection, reader.Chat, follows, isMuted: false, Stop);
        if (mutes is not null)
            await FollowStore.AddTopicAsync(connection, reader.Chat, mutes, isMuted: true, Stop);
        return true;
    }, Stop);

    /// <summary>Somebody types.</summary>
    public Task<Turn> SayAsync(long person, string text) => TurnAsync(person, text, null);

    /// <summary>Somebody presses the button of a message whose label contains this.</summary>
    public Task<Turn> PressAsync(long person, Turn turn, string label) => PressAsync(person, turn.Replies, label);

    /// <inheritdoc cref="PressAsync(long, Turn, string)"/>
    public Task<Turn> PressAsync(long person, IReadOnlyList<OutgoingMessage> messages, string label) =>
        PressSaysAsync(person, ButtonOf(messages, label).Says);

    /// <summary>A press that says this, whoever made it.</summary>
    public Task<Turn> PressSaysAsync(long person, string says) =>
        TurnAsync(person, says, new ButtonPress($"p{++pressId}", ButtonStore.TokenOf(says), 9_000));

    public static MessageButton ButtonOf(IReadOnlyList<OutgoingMessage> messages, string label) =>
        messages.SelectMany(message => message.Buttons).First(button => button.Label.Contains(label, StringComparison.Ordinal));

    /// <summary>Admin 1 writes it, admin 2 approves and sends it; the turn of the sending.</summary>
    public async Task<Turn> SendAlertAsync(string text, Func<Turn, Task<Turn>>? change = null) =>
        await ApproveAndSendAsync(await SayAsync(1, $"/alert {text}"), change);

    /// <summary>A draft is approved by admin 2 and sent.</summary>
    public async Task<Turn> ApproveAndSendAsync(Turn draft, Func<Turn, Task<Turn>>? change = null)
    {
        if (change is not null)
            draft = await change(draft);
        var submitted = await PressAsync(1, draft, "Send for approval");
        var approved = await PressAsync(2, submitted, "Approve");
        return await PressAsync(2, approved, "Send to");
    }

    /// <summary>The worker's round, until nothing changes by itself any more.</summary>
    public async Task RoundAsync(int times = 3)
    {
        for (var time = 0; time < times; time++)
            await Get<AlertRound>().RunAsync(Stop);
    }

    /// <summary>Rounds and deliveries in turn until nothing waits.</summary>
    public async Task<IReadOnlyList<TestMessage>> DeliverAllAsync(Func<TestMessage, SendResult>? answer = null)
    {
        var all = new List<TestMessage>();
        for (var quiet = 0; quiet < 2;)
        {
            await RoundAsync(1);
            var sent = await Sender.SendAsync(answer);
            quiet = sent.Count == 0 ? quiet + 1 : 0;
            all.AddRange(sent);
        }
        return all;
    }

    public async Task<AlertRevision> RevisionAsync(long number = 1, long revision = 1) =>
        (await Get<AlertStore>().FindAsync(number, revision, Stop))!;

    public async Task<IReadOnlyList<AlertAction>> ActionsAsync(long number = 1) =>
        [.. (await Get<AlertStore>().StepsAsync(number, Stop)).Select(step => step.Action)];

    public async ValueTask DisposeAsync()
    {
        await Sender.DisposeAsync();
        await services.DisposeAsync();
        if (ownsStore)
            await Store.DisposeAsync();
    }

    private Task<Turn> TurnAsync(long person, string text, ButtonPress? press) => Get<TurnRunner>().RunAsync(
        new IncomingMessage(ChatKey.Telegram(person), text, Store.Clock.GetUtcNow())
        {
            From = new Person(person, $"Person {person}", "en"),
            Press = press,
        }, Stop);
}
