using Bot.Conversations;
using Bot.Gateway;
using Bot.Inbox;
using Bot.Outbox;
using Bot.Tests.Conversations;
using Bot.Tests.Gateway;
using Bot.Tests.Outbox;
using Bot.Tests.Storage;
using Briefing.Answers;
using Microsoft.Extensions.Logging.Abstractions;
using Prometheus;

namespace Bot.Tests.Inbox;

/// <summary>What acts on updates, over a store, with a conversation that does as it is told.</summary>
internal sealed class InboxDesk : IAsyncDisposable
{
    private static readonly Guid Owner = Guid.CreateVersion7();

    private readonly TelegramDesk gateway = new();
    private readonly MessageHandler messages;
    private int received;

    private InboxDesk(OutboxDesk outgoing)
    {
        Outgoing = outgoing;
        var store = outgoing.Store;
        Inbox = new InboxStore(store.Database, store.Clock);
        var conversation = new ConversationService([], [Script], [], TestAdmins.None, TestRights.Untold, TimeProvider.System);
        var turns = new TurnRunner(
            conversation, outgoing.Subscribers, store.Database, new ConversationMetrics(Metrics.NewCustomRegistry()), store.Clock);
        messages = new MessageHandler(
            turns, outgoing.Subscribers, outgoing.Outbox, outgoing.Buttons, new TypingIndicator(gateway.Get<TelegramSender>(), store.Clock), store.Clock);
        var memberships = new MembershipHandler(outgoing.Subscribers, outgoing.Outbox, store.Clock);
        var handler = new UpdateHandler(store.Database, Inbox, messages, memberships, outgoing.Signals);
        Lanes = new LaneRunner(
            handler, Inbox, new InboxMetrics(Metrics.NewCustomRegistry()), store.Clock, NullLogger<LaneRunner>.Instance);
    }

    public OutboxDesk Outgoing { get; }

    public InboxStore Inbox { get; }

    public LaneRunner Lanes { get; }

    public FakeTelegram Telegram => gateway.Telegram;

    /// <summary>What the conversation does.</summary>
    public ScriptedHandler Script { get; } = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<InboxDesk> OpenAsync(StoreFixture stores, StoreEngine engine) =>
        new(await OutboxDesk.OpenAsync(stores, engine));

    public IncomingMessage Message(ChatKey chat, string text) => new(chat, text, Outgoing.Now)
    {
        From = new Person(chat.TelegramId(), "Anna", "ru"),
        MessageId = 40 + received,
    };

    public Task ReceiveAsync(ChatKey chat, string text) => ReceiveAsync(Message(chat, text));

    public Task ReceiveAsync(IncomingMessage message) =>
        ReceiveAsync(new IncomingUpdate.Said($"telegram:{++received}", message));

    public Task ReceiveAsync(IncomingUpdate update) => Inbox.AddAsync([update], Owner, 0, Stop);

    /// <summary>Acts on what is due, once.</summary>
    public async Task ActAsync()
    {
        foreach (var lane in await Inbox.ClaimAsync(Owner, 100, 100, Stop))
            await Lanes.RunAsync(Owner, lane, Stop);
    }

    /// <summary>What waits to be sent, in order: first of each chat, as replies.</summary>
    public async Task<IReadOnlyList<OutgoingCall>> CallsAsync(OutboxPriority priority = OutboxPriority.Reply) =>
        [.. (await Outgoing.DueAsync(priority)).Select(row => OutboxBody.Read(row.Body!).CallTo(row.Chat))];

    /// <summary>All replies that wait, as if each were sent at once.</summary>
    public async Task<IReadOnlyList<string>> SentTextsAsync()
    {
        var texts = new List<string>();
        var id = 1000;
        while (await Outgoing.DueAsync() is { Count: > 0 } due)
        {
            texts.AddRange(due.Select(OutboxDesk.TextOf));
            await Outgoing.RecordAsync([], due);
            await Outgoing.RecordAsync([.. due.Select(row => new Outcome.Ended(row, OutboxState.Sent, ++id, null))], []);
        }
        return texts;
    }

    public async ValueTask DisposeAsync()
    {
        messages.Dispose();
        await gateway.DisposeAsync();
        await Outgoing.DisposeAsync();
    }

    /// <summary>Repeats what it is told, with a button; fails when it is told to.</summary>
    internal sealed class ScriptedHandler : IPlainTextHandler
    {
        public Func<TurnContext, Turn?> Does { get; set; } = _ => null;

        public int Calls { get; private set; }

        public int Order => 0;

        public Task<Turn?> TryHandleAsync(TurnContext context, CancellationToken cancellationToken)
        {
            Calls++;
            var told = new DialogueTurn(context.Argument, ["because"], [Guid.Empty], null);
            var next = context.Subscriber with { Dialogue = context.Subscriber.Dialogue.After(told, null) };
            return Task.FromResult<Turn?>(Does(context) ?? context.Reply(
                next, new MessageText($"echo {context.Argument}", []), new MessageButton("More", $"more {context.Argument}")));
        }
    }
}
