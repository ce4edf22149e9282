using System.Diagnostics;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Storage;
using Bot.Subscribers;
using Bot.Tests.Gateway;
using Bot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Prometheus;

namespace Bot.Tests.Outbox;

/// <summary>An outbox over a store and a Telegram that do as the test says.</summary>
internal sealed class OutboxDesk : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly LeaseStore leases;
    private readonly TelegramDesk gateway = new();
    private Lease? right;

    private OutboxDesk(TestStore store)
    {
        Store = store;
        leases = new LeaseStore(store.Database);
        Buttons = new ButtonStore(store.Database, store.Clock);
        Outbox = new OutboxStore(store.Database, Buttons, store.Clock);
        Subscribers = new SubscriberStore(store.Database, store.Clock);
        Dispatch = new DispatchStore(store.Database, [new ChatNewsListener(Subscribers.HearAsync)], store.Clock);
    }

    public TestStore Store { get; }

    public ButtonStore Buttons { get; }

    public OutboxStore Outbox { get; }

    public DispatchStore Dispatch { get; }

    public SubscriberStore Subscribers { get; }

    public StoreSignals Signals { get; } = new();

    public DeliveryOptions Limits { get; } = new()
    {
        MessagesPerSecond = 0, MessagesPerChatPerSecond = 0, MessagesPerGroupPerMinute = 0,
    };

    public FakeTelegram Telegram => gateway.Telegram;

    public DateTimeOffset Now => Store.Clock.GetUtcNow();

    public long Fence => right!.Fence;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<OutboxDesk> OpenAsync(StoreFixture stores, StoreEngine engine)
    {
        var desk = new OutboxDesk(await stores.OpenAsync(engine));
        await desk.TakeRightAsync();
        return desk;
    }

    public static OutgoingMessage Message(ChatKey chat, string text) => new(chat, new MessageText(text, []), []);

    public static string TextOf(OutboxRow row) => OutboxBody.Read(row.Body!).Text.Text;

    /// <summary>Takes the right to send, as another process would after this one has died.</summary>
    public async Task TakeRightAsync()
    {
        if (right is not null)
            await right.DisposeAsync();
        right = await leases.TryTakeAsync(LeaseStore.Send, Stop);
    }

    public Task AddAsync(params (ChatKey Chat, string Text)[] messages) => AddAsync(OutboxPriority.Reply, messages);

    public Task AddAsync(OutboxPriority priority, params (ChatKey Chat, string Text)[] messages) =>
        AddAsync([.. messages.Select(message => new OutboxEntry(priority, Message(message.Chat, message.Text)))]);

    public async Task AddAsync(IReadOnlyList<OutboxEntry> entries)
    {
        await Store.Database.WriteAsync(async connection =>
        {
            await Outbox.AddAsync(connection, entries, Stop);
            return 0;
        }, Stop);
        Signals.Raise(OutboxStore.SignalName);
    }

    public Task<IReadOnlyList<OutboxRow>> DueAsync(OutboxPriority priority = OutboxPriority.Reply) =>
        Dispatch.LoadAsync(priority, 100, Stop);

    public Task<IReadOnlySet<long>> RecordAsync(IReadOnlyList<Outcome> outcomes, IReadOnlyList<OutboxRow> toSend) =>
        Dispatch.RecordAsync(Fence, outcomes, toSend, Stop);

    /// <summary>Runs a dispatcher until <paramref name="happens"/> has happened; then it has stored what came of everything.</summary>
    public async Task RunAsync(Func<Task> happens)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var tools = DispatchTools.Create(Limits, Store.Clock, NullLoggerFactory.Instance);
        var postman = new Postman(
            Dispatch, gateway.Get<TelegramSender>(), new OutboxMetrics(Metrics.NewCustomRegistry()), Store.Clock,
            NullLogger<Postman>.Instance);
        var running = new Dispatcher(Dispatch, postman, tools, Signals, Store.Clock, NullLogger<Dispatcher>.Instance)
            .RunAsync(Fence, end.Token);
        try
        {
            var happening = happens();
            if (await Task.WhenAny(happening, running) == running)
                await running;
            await happening;
        }
        finally
        {
            await end.CancelAsync();
            await running.ContinueWith(_ => { }, TaskScheduler.Default);
        }
        Assert.True(running.IsCanceled || running.IsCompletedSuccessfully, running.Exception?.ToString());
    }

    /// <summary>The next message that Telegram gets, however long it takes.</summary>
    public async Task<TelegramCall> NextMessageAsync()
    {
        var next = Telegram.CallAsync("sendMessage");
        await UntilAsync(() => Task.FromResult(next.IsCompleted), TimeSpan.FromMilliseconds(1));
        return await next;
    }

    /// <summary>The next message that Telegram gets while the clock stands still.</summary>
    public Task<TelegramCall> NextMessageAtOnceAsync() => Telegram.CallAsync("sendMessage").WaitAsync(Patience, Stop);

    /// <summary>Moves the clock on, a little at a time, until something becomes true.</summary>
    public async Task UntilAsync(Func<Task<bool>> isTrue, TimeSpan step)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!await DespiteTheStoreAsync(isTrue))
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < Patience, "It did not come true.");
            Store.Clock.Advance(step);
            // Gives those that the test waits for their turn, and costs about as much as what they do.
            await DespiteTheStoreAsync(async () => await Outbox.CountUnendedAsync(Stop) >= 0);
        }
    }

    /// <summary>Ends every connection to the PostgreSQL store at once, as a restart of the server does.</summary>
    public Task EndSessionsAsync() => DespiteTheStoreAsync(() => Store.Database.ReadAsync(async connection =>
    {
        await connection.ReadAllAsync(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
            null, row => row.GetBoolean(0), Stop);
        return true;
    }, Stop));

    private static async Task<bool> DespiteTheStoreAsync(Func<Task<bool>> isTrue)
    {
        try
        {
            return await isTrue();
        }
        catch (StorageException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (right is not null)
            await right.DisposeAsync();
        await gateway.DisposeAsync();
        await Store.DisposeAsync();
    }
}
