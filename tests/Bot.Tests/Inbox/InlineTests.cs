using System.Text.Json;
using Bot.Gateway;
using Bot.Inbox;
using Bot.Outbox;
using Bot.Tests.Briefs;
using Bot.Tests.Gateway;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Inbox;

public sealed class InlineTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Briefings_of_the_topic_are_offered_with_a_way_to_the_bot()
    {
        await using var desk = await OpenAsync();

        var answer = await AnswerAsync(desk, "tavia");
        var results = answer.GetProperty("results").EnumerateArray().ToList();
        var first = results[0];

        Assert.Equal(("q1", 60, true), (answer.GetProperty("inline_query_id").GetString(), answer.GetProperty("cache_time").GetInt32(), answer.GetProperty("is_personal").GetBoolean()));
        Assert.Equal(["Tavia: the basics", "Tavia in short"], results.Take(2).Select(result => result.GetProperty("title").GetString()));
        Assert.Equal("article", first.GetProperty("type").GetString());
        Assert.StartsWith("Tavia lies in the Northern Sea", first.GetProperty("description").GetString(), StringComparison.Ordinal);
        var content = first.GetProperty("input_message_content");
        Assert.StartsWith("Tavia: the basics\n", content.GetProperty("message_text").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            (0, 17, "bold"),
            (content.GetProperty("entities")[0].GetProperty("offset").GetInt32(), content.GetProperty("entities")[0].GetProperty("length").GetInt32(), content.GetProperty("entities")[0].GetProperty("type").GetString()));
        var button = first.GetProperty("reply_markup").GetProperty("inline_keyboard")[0][0];
        var token = button.GetProperty("url").GetString()!.Replace("https://t.me/NewsBriefBot?start=", "", StringComparison.Ordinal);
        Assert.Equal("Tavia: the basics", await Buttons(desk).FindAsync(token, Stop));
        Assert.Equal("/start", await Buttons(desk).FindAsync(answer.GetProperty("button").GetProperty("start_parameter").GetString()!, Stop));
    }

    [Theory]
    [InlineData("", "Tavia: the basics")]
    [InlineData("ta", "Tavia: the basics")]
    [InlineData("Harbour Bord", "Harbour Board: the basics")]
    public async Task What_is_typed_need_not_be_a_whole_name(string typed, string title)
    {
        await using var desk = await OpenAsync();

        var results = (await AnswerAsync(desk, typed)).GetProperty("results");

        Assert.Contains(title, results.EnumerateArray().Select(result => result.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Each_result_has_an_id_of_its_own_and_fits_one_message()
    {
        await using var desk = await OpenAsync();
        var long1 = new InlineResult("same", "One", "One", new MessageText(new string('x', 3_000) + ". " + new string('y', 3_000), []), Link());
        var call = new OutgoingCall.AnswerInline(ChatKey.Telegram(1), "q1", [long1, long1 with { Title = "Two" }])
        {
            OpensBot = "More", Payload = "p",
        };
        desk.Gateway.Telegram.Always("answerInlineQuery", FakeTelegram.Ok("true"));

        await desk.Gateway.SendAsync(call);
        var result = Assert.Single((await desk.Gateway.Telegram.CallAsync("answerInlineQuery")).Body.GetProperty("results").EnumerateArray());

        Assert.Equal("One", result.GetProperty("title").GetString());
        Assert.Equal(3_001, result.GetProperty("input_message_content").GetProperty("message_text").GetString()!.Length);
    }

    [Fact]
    public async Task For_nothing_that_is_known_the_way_to_the_bot_is_offered_in_the_persons_language()
    {
        await using var desk = await OpenAsync();

        var answer = await AnswerAsync(desk, "zzzzzzzz", language: "ru");

        Assert.Empty(answer.GetProperty("results").EnumerateArray());
        Assert.Equal("Другие справки – в боте", answer.GetProperty("button").GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_refusal_is_told_once_and_says_nothing_about_the_person()
    {
        await using var desk = await OpenAsync();
        desk.Gateway.Telegram.Refuse("answerInlineQuery", 400, "Bad Request: query is too old and response timeout expired or query ID is invalid");

        await Answers(desk).AnswerAsync(Query("tavia", "en"), Stop);

        Assert.Contains("too old", Assert.Single(desk.Gateway.Log.At(LogLevel.Warning)), StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Gateway.Log.All, line => line.Contains("4242", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_too_many_that_wait_the_oldest_are_dropped()
    {
        var queue = new InlineQueue();
        for (var number = 0; number < InlineQueue.Most + 3; number++)
            queue.Add(Query($"typed {number}", "en"));

        await using var waiting = queue.ReadAsync(Stop).GetAsyncEnumerator(Stop);
        await waiting.MoveNextAsync();

        Assert.Equal("typed 3", waiting.Current.Text);
    }

    [Fact]
    public void A_query_is_read_with_who_types_it()
    {
        var update = Updates.Read($$"""{"update_id":5,"inline_query":{"id":"q1","from":{{Updates.Asker}},"query":"taiv","offset":""} }""");

        Assert.Equal(new IncomingUpdate.Inline("telegram:5", "q1", new Person(42, "Ann Lee", "en"), "taiv"), update);
    }

    private static CallButton Link() => new("Open", "t") { Url = new Uri("https://t.me/NewsBriefBot?start=t") };

    private static async Task<BriefDesk> OpenAsync()
    {
        var desk = await BriefDesk.OpenAsync();
        await desk.StoreAsync(TaviaArticles.Walkout);
        await desk.StoreAsync(TaviaArticles.Arrest);
        return desk;
    }

    private static IncomingUpdate.Inline Query(string typed, string language) =>
        new("telegram:5", "q1", new Person(4_242, "Ann", language), typed);

    private static ButtonStore Buttons(BriefDesk desk) => new(desk.Store.Database, desk.Store.Clock);

    private static InlineAnswers Answers(BriefDesk desk) => new(
        desk.Offered, Buttons(desk), desk.Gateway.Get<TelegramIdentity>(), desk.Gateway.Get<TelegramSender>(),
        desk.Gateway.Get<ILogger<InlineAnswers>>());

    private static async Task<JsonElement> AnswerAsync(BriefDesk desk, string typed, string language = "en")
    {
        desk.Gateway.Telegram.Always("answerInlineQuery", FakeTelegram.Ok("true"));
        await Answers(desk).AnswerAsync(Query(typed, language), Stop);
        return (await desk.Gateway.Telegram.CallAsync("answerInlineQuery")).Body;
    }
}
