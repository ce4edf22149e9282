using Bot.Articles;
using Bot.Conversations;
using Bot.Facts.Corrections;
using Bot.Gateway;
using Bot.Inbox;
using Bot.Storage;
using Bot.Tests.Alerts;
using Bot.Tests.Storage;
using Briefing.Articles;
using Briefing.Facts;
using Briefing.Language;

namespace Bot.Tests.Facts.Corrections;

/// <summary>
/// The whole bot over a store of its own: readers write on Telegram or on the web page, an article changes, the worker's
/// round is run by hand.
/// </summary>
internal sealed class GivenRoom : IAsyncDisposable
{
    public const string Question = "How many dockers were injured?";

    /// <summary>The topic of the article.</summary>
    public const string Place = "Lurania";

    private const string StoryId = "unrest-1";

    private long messageId = 100;

    private GivenRoom(AlertRoom alerts) => Alerts = alerts;

    public AlertRoom Alerts { get; }

    public TestStore Store => Alerts.Store;

    public DateTimeOffset Now => Store.Clock.GetUtcNow();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A room with readers 101, 102, …, and an article of an hour ago.</summary>
    public static async Task<GivenRoom> OpenAsync(StoreFixture stores, StoreEngine engine, int readers = 2)
    {
        var room = new GivenRoom(await AlertRoom.OpenAsync(stores, engine, readers: readers));
        await room.PublishAsync(Story("The Harbour Ministry says 14 dockers were injured in the clashes."));
        return room;
    }

    public T Get<T>()
        where T : notnull => Alerts.Get<T>();

    /// <summary>The article with other sentences in the place of one.</summary>
    public static string Story(string injured) => $"""
        Lurania's former harbour chief has been arrested on suspicion of fraud following dockers' protests in Port Belmar.

        The detention of Tomas Verrell was announced by the National Ports Committee, a body he headed until last week.

        {injured}

        Ferries were down during the protests, and the port of Belmar was closed to all ships for three days.
        """;

    public Task PublishAsync(string text, string id = StoryId, string title = "Lurania unrest: Ex-harbour chief arrested")
    {
        var article = new ArticleText(title, text, Now.AddHours(-1), null, "Belmar Gazette", "en");
        var names = NameFinder.Find(text).GroupBy(name => (name.FullName, name.Kind))
            .Select(group => new ArticleName(group.Key.FullName, group.Key.Kind, null, group.Count()))
            .Where(name => name.Name != Place);
        if (text.Contains(Place, StringComparison.Ordinal))
            names = names.Append(new ArticleName(Place, NameKind.Place, null, 1));
        return Store.Articles.SaveAsync(
            [new ArticleToStore(id, new Uri($"https://news.example/{id}"), "Belmar Gazette", article, FactExtractor.Extract(article), [.. names])],
            Stop);
    }

    /// <summary>Somebody writes on Telegram; the reply waits in the outbox.</summary>
    public async Task SayAsync(ChatKey chat, string text, int? thread = null) =>
        await StoreAsync(await EffectAsync(chat, text, thread));

    /// <inheritdoc cref="SayAsync(ChatKey, string, int?)"/>
    public Task SayAsync(long person, string text) => SayAsync(ChatKey.Telegram(person), text);

    /// <summary>The turn of what somebody writes on Telegram, made and not stored.</summary>
    public Task<Effect> EffectAsync(ChatKey chat, string text, int? thread = null) => Get<MessageHandler>().EffectAsync(
        new IncomingMessage(chat, text, Now)
        {
            From = new Person(7, "Anna", "en"),
            ChatKind = chat.IsTelegramGroup ? ChatKind.Group : ChatKind.Private,
            MessageId = ++messageId,
            Thread = thread,
        }, Stop);

    public Task StoreAsync(Effect effect) => Store.Database.WriteAsync(async connection =>
    {
        await effect.Write(connection, Stop);
        return true;
    }, Stop);

    /// <summary>Somebody writes on the web page.</summary>
    public async Task<string> SayOnWebAsync(string text, string reader = "a") =>
        (await Get<TurnRunner>().RunAsync(new IncomingMessage(new ChatKey("web", reader), text, Now), Stop)).Replies[0].Text.Text;

    /// <summary>Everything that is due is sent; what the reader got.</summary>
    public async Task<IReadOnlyList<string>> ReceivedAsync(long person, Func<TestMessage, SendResult>? answer = null) =>
        [.. (await Alerts.Sender.SendAsync(answer)).Where(message => message.Row.Chat == ChatKey.Telegram(person)).Select(message => message.Body.Text.Text)];

    /// <summary>Everything that is due is sent, until nothing is.</summary>
    public async Task<IReadOnlyList<TestMessage>> SendAllAsync(Func<TestMessage, SendResult>? answer = null)
    {
        var all = new List<TestMessage>();
        while (await Alerts.Sender.SendAsync(answer) is { Count: > 0 } sent)
            all.AddRange(sent);
        return all;
    }

    /// <summary>The worker's rounds, until it has nothing to do.</summary>
    public async Task RoundAsync()
    {
        while (await Get<CorrectionRound>().RunAsync(Stop))
        {
        }
    }

    /// <summary>The rounds and what is sent because of them.</summary>
    public async Task<IReadOnlyList<TestMessage>> TellAsync()
    {
        await RoundAsync();
        return await SendAllAsync();
    }

    /// <summary>How many rows fulfil a condition.</summary>
    public Task<long> CountAsync(string from) => Store.Database.ReadAsync(async connection =>
        (await connection.ReadAllAsync($"select count(*) from {from}", null, row => row.GetInt64(0), Stop))[0], Stop);

    public ValueTask DisposeAsync() => Alerts.DisposeAsync();
}
