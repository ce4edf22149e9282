using Bot.Gateway;
using Bot.Inbox;
using Bot.Outbox;
using Bot.Storage;
using Bot.Subscribers;
using Bot.Tests.Gateway;
using Bot.Tests.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Preferences;

/// <summary>
/// The whole bot as the service registers it, from the updates that come in to what waits to be sent, on a store of its own
/// with a fake clock (noon on Monday, 17 January 2022, UTC) and a Telegram that does as the test says.
/// </summary>
internal sealed class SettingsRoom : IAsyncDisposable
{
    public static readonly ChatKey Anna = ChatKey.Telegram(1);
    public static readonly ChatKey Group = ChatKey.Telegram(-100);

    private static readonly Guid Owner = Guid.CreateVersion7();

    private readonly ServiceProvider services;
    private Lease? right;
    private int received;
    private long sent = 1_000;

    private SettingsRoom(TestStore store)
    {
        Store = store;
        var registered = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Telegram:Token"] = TelegramDesk.Token,
            }).Build())
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddFeatures()
            .AddSingleton<TimeProvider>(store.Clock)
            .AddSingleton(store.Database);
        registered.AddHttpClient(TelegramConnection.SendingClient).ConfigurePrimaryHttpMessageHandler(() => Telegram);
        services = registered.BuildServiceProvider();
    }

    public TestStore Store { get; }

    public FakeTelegram Telegram { get; } = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<SettingsRoom> OpenAsync(StoreFixture stores, StoreEngine engine = StoreEngine.Sqlite)
    {
        var room = new SettingsRoom(await stores.OpenAsync(engine));
        room.right = await room.Get<LeaseStore>().TryTakeAsync(LeaseStore.Send, Stop);
        return room;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task<ReaderPreferences> WishesAsync(ChatKey chat) => Get<PreferenceStore>().FindAsync(chat, Stop);

    public Task<Subscriber?> ReaderAsync(ChatKey chat) => Get<SubscriberStore>().FindAsync(chat, Stop);

    /// <summary>Anna types in private.</summary>
    public Task<Heard> SayAsync(string text, string language = "en") => HearAsync(Message(Anna, text, language: language));

    /// <summary>Anna presses a button of the message that she was sent last.</summary>
    public Task<Heard> PressAsync(Heard before, string label, string language = "en") =>
        PressAsync(before, label, Message(Anna, "", language: language));

    /// <summary>Somebody presses a button.</summary>
    public Task<Heard> PressAsync(Heard before, string label, IncomingMessage by) => PressTokenAsync(before.Button(label).Token, before.MessageId, by);

    public Task<Heard> PressTokenAsync(string token, long messageId, IncomingMessage by) =>
        HearAsync(by with { Text = "", MessageId = null, Press = new ButtonPress($"p{received}", token, messageId) });

    /// <summary>A message of a person in a chat.</summary>
    public IncomingMessage Message(ChatKey chat, string text, long person = 1, string language = "en") =>
        new(chat, text, Store.Clock.GetUtcNow())
        {
            From = new Person(person, $"Person {person}", language),
            MessageId = 40,
        };

    /// <summary>A message of a person in the group.</summary>
    public IncomingMessage InGroup(string text, long person, int? thread = null) => Message(Group, text, person) with
    {
        ChatKind = ChatKind.Group,
        ChatTitle = "Readers",
        Thread = thread,
    };

    /// <summary>What a person is in every chat, says Telegram.</summary>
    public void IsInChats(string status) => Telegram.Always(
        "getChatMember", FakeTelegram.Ok($$"""{"status":"{{status}}","user":{"id":1,"is_bot":false,"first_name":"A"} }"""));

    public Task<Heard> HearAsync(IncomingMessage message) => HearAsync(new IncomingUpdate.Said($"telegram:{++received}", message));

    /// <summary>Acts on an update; what waits to be sent then counts as sent.</summary>
    public async Task<Heard> HearAsync(IncomingUpdate update)
    {
        await Get<InboxStore>().AddAsync([update], Owner, 0, Stop);
        foreach (var lane in await Get<InboxStore>().ClaimAsync(Owner, 10, 10, Stop))
            await Get<LaneRunner>().RunAsync(Owner, lane, Stop);
        var answers = await SentAsync(OutboxPriority.PressAnswer);
        var replies = await SentAsync(OutboxPriority.Reply);
        return new Heard([.. replies.Select(reply => reply.Call)], answers.Select(answer => ((OutgoingCall.AnswerPress)answer.Call).Text).SingleOrDefault())
        {
            MessageId = replies.Count == 0 ? 0 : replies[^1].MessageId,
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (right is not null)
            await right.DisposeAsync();
        await services.DisposeAsync();
        await Store.DisposeAsync();
    }

    private async Task<IReadOnlyList<(OutgoingCall Call, long MessageId)>> SentAsync(OutboxPriority priority)
    {
        var all = new List<(OutgoingCall, long)>();
        while (await Get<DispatchStore>().LoadAsync(priority, 100, Stop) is { Count: > 0 } due)
        {
            await Get<DispatchStore>().RecordAsync(right!.Fence, [], due, Stop);
            var outcomes = new List<Outcome>();
            foreach (var row in due)
            {
                var call = OutboxBody.Read(row.Body!).CallTo(row.Chat);
                var id = call is OutgoingCall.Edit edit ? edit.MessageId : ++sent;
                all.Add((call, id));
                outcomes.Add(new Outcome.Ended(row, OutboxState.Sent, id, null));
            }
            await Get<DispatchStore>().RecordAsync(right.Fence, outcomes, [], Stop);
        }
        return all;
    }
}

/// <summary>What came of a message or a press.</summary>
/// <param name="Calls">Messages and edits, in order.</param>
/// <param name="Toast">What the pressed button showed, or null.</param>
internal sealed record Heard(IReadOnlyList<OutgoingCall> Calls, string? Toast)
{
    /// <summary>The id of the last message, whether it is new or edited.</summary>
    public long MessageId { get; init; }

    /// <summary>The only message or edit's text.</summary>
    public string Text => Assert.Single(Calls) switch
    {
        OutgoingCall.Send send => send.Text.Text,
        OutgoingCall.Edit edit => edit.Text.Text,
        var other => throw new InvalidOperationException(other.ToString()),
    };

    /// <summary>Whether the only message is an edit of one.</summary>
    public bool IsEdit => Assert.Single(Calls) is OutgoingCall.Edit;

    public IReadOnlyList<CallButton> Buttons => [.. Rows.SelectMany(row => row)];

    public IReadOnlyList<IReadOnlyList<CallButton>> Rows => Assert.Single(Calls) switch
    {
        OutgoingCall.Send send => send.Keyboard,
        OutgoingCall.Edit edit => edit.Keyboard,
        var other => throw new InvalidOperationException(other.ToString()),
    };

    /// <summary>The labels, row by row.</summary>
    public string Labels => string.Join(" | ", Rows.Select(row => string.Join(", ", row.Select(button => button.Label))));

    public CallButton Button(string label) => Assert.Single(Buttons, button => button.Label == label);
}
