using Bot.Conversations;
using Bot.Gateway;
using Bot.Inbox;
using Bot.Tests.Alerts;
using Bot.Tests.Gateway;
using Bot.Tests.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Inbox;

/// <summary>A reader and all that the bot does, on one store: what the reader sends goes through the inbox, alerts come of a desk.</summary>
internal sealed class ReaderRoom : IAsyncDisposable
{
    /// <summary>What no handler can cope with begins so.</summary>
    public const string Breaking = "break";

    private static readonly Guid Owner = Guid.CreateVersion7();

    private readonly ServiceProvider services;
    private int received;

    private ReaderRoom(AlertRoom desk, StoreEngine engine, long reader)
    {
        Desk = desk;
        Reader = ChatKey.Telegram(reader);
        Whole = new WholeStore(desk.Store, engine);
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace))
            .AddFeatures()
            .AddSingleton<TimeProvider>(desk.Store.Clock)
            .AddSingleton(desk.Store.Database)
            .AddSingleton<IPlainTextHandler, Fragile>()
            .BuildServiceProvider();
    }

    public AlertRoom Desk { get; }

    public TestStore Store => Desk.Store;

    public WholeStore Whole { get; }

    public ChatKey Reader { get; }

    public EveryLine Log { get; } = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<ReaderRoom> OpenAsync(StoreFixture stores, StoreEngine engine, long reader) =>
        new(await AlertRoom.OpenAsync(stores, engine), engine, reader);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>The reader types, and is answered.</summary>
    public async Task SayAsync(string text)
    {
        await ReceiveAsync(Message(text));
        await ActAsync();
    }

    /// <summary>A message of the reader as it comes in.</summary>
    public IncomingMessage Message(string text) => new(Reader, text, Store.Clock.GetUtcNow())
    {
        From = new Person(Reader.TelegramId(), "Anna Annovna", "en"),
        MessageId = 40 + received,
    };

    /// <summary>The press of a button as it comes in.</summary>
    public IncomingMessage Press(string token) => Message("") with { Press = new ButtonPress($"p{received}", token, 9_000) };

    public Task ReceiveAsync(IncomingMessage message) =>
        Get<InboxStore>().AddAsync([new IncomingUpdate.Said($"telegram:u{++received}", message)], Owner, 0, Stop);

    /// <summary>Acts on what is due, once.</summary>
    public async Task ActAsync()
    {
        foreach (var lane in await Get<InboxStore>().ClaimAsync(Owner, 100, 100, Stop))
            await Get<LaneRunner>().RunAsync(Owner, lane, Stop);
    }

    /// <summary>Sends what waits, and again what comes after it.</summary>
    public async Task<IReadOnlyList<TestMessage>> SendAsync()
    {
        var all = new List<TestMessage>();
        while (await Desk.Sender.SendAsync() is { Count: > 0 } sent)
            all.AddRange(sent);
        return all;
    }

    /// <summary>The reader asks to be forgotten; the token of the button that does it.</summary>
    public async Task<string> AskToForgetAsync()
    {
        await SayAsync("/forget");
        return (await SendAsync()).Single(message => message.Row.Chat == Reader).Body.Keyboard![0][0].Token;
    }

    /// <summary>Runs writes in a transaction.</summary>
    public Task WriteAsync(Func<System.Data.Common.DbConnection, Task> write) => Store.Database.WriteAsync(async connection =>
    {
        await write(connection);
        return true;
    }, Stop);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Desk.DisposeAsync();
    }

    private sealed class Fragile : IPlainTextHandler
    {
        public int Order => 0;

        public Task<Turn?> TryHandleAsync(TurnContext context, CancellationToken cancellationToken) =>
            context.Argument.StartsWith(Breaking, StringComparison.Ordinal)
                ? throw new FormatException($"The input string '{context.Argument}' was not in a correct format.")
                : Task.FromResult<Turn?>(null);
    }
}
