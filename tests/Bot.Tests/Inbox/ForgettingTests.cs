using Bot.Briefs.Offers;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Inbox;
using Bot.Outbox;
using Bot.Storage;
using Bot.Subscribers;
using Bot.Tests.Alerts;
using Bot.Tests.Articles;
using Bot.Tests.Storage;
using Bot.Web;

namespace Bot.Tests.Inbox;

public sealed class ForgettingTests(StoreFixture stores)
{
    private const long Id = 7_461_938_205;
    private const string Word = "qwyzzleforth";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Nothing_in_the_whole_store_tells_of_a_reader_who_was_forgotten(StoreEngine engine)
    {
        await using var room = await ReaderRoom.OpenAsync(stores, engine, Id);
        var flying = await UseEverythingAsync(room);
        var token = await room.AskToForgetAsync();
        await room.ReceiveAsync(room.Press(token));
        foreach (var table in await room.Whole.TablesWithChatAsync())
            Assert.True(await room.Whole.CountAsync(table, room.Reader.ToString()) > 0, $"The test leaves {table} without a row of the reader's.");
        Assert.Equal(engine is StoreEngine.Sqlite, room.Whole.FilesWith(Word).Count > 0);

        await room.ActAsync();
        await room.Desk.Sender.AnswerAsync(flying);
        var last = await room.SendAsync();
        await room.Get<ErasureWorker>().LookAsync(Stop);

        Assert.Equal("Everything about you has been erased", last.Single(message => message.Text.Length > 0).Text[..36]);
        Assert.Empty(await room.Whole.FindAsync(Id.ToString(TimeTexts.Culture), Word));
        Assert.Empty(room.Whole.FilesWith(Id.ToString(TimeTexts.Culture), Word));
        Assert.DoesNotContain(room.Log.All, line => line.Contains(Id.ToString(TimeTexts.Culture), StringComparison.Ordinal));
        Assert.DoesNotContain(room.Log.All, line => line.Contains(Word, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("1", await room.Get<RememberedStore>().FindAsync(ReaderData.ForgottenKey, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task The_books_of_an_alert_still_balance_after_a_reader_was_forgotten(StoreEngine engine)
    {
        await using var room = await ReaderRoom.OpenAsync(stores, engine, Id);
        await room.Desk.AddReadersAsync(1);
        await room.SayAsync("/start");
        await room.Desk.SendAlertAsync("A dam has burst above the valley, the interior ministry says");
        await room.Desk.DeliverAllAsync();
        var alert = await room.Desk.RevisionAsync();
        var before = await room.Get<CampaignStore>().CountEndedAsync(alert.Id, null, null, Stop);

        await ForgetAsync(room);
        await room.Desk.ApproveAndSendAsync(await room.Desk.SayAsync(
            1, "/correct 1 No dam has burst, the interior ministry says\nWrong: We said that one had."));
        var sent = await room.Desk.DeliverAllAsync();

        Assert.Equal(2, before[OutboxState.Sent]);
        Assert.Equal(before.ByState, (await room.Get<CampaignStore>().CountEndedAsync(alert.Id, null, null, Stop)).ByState);
        Assert.Equal([101, 101], sent.Where(message => message.Chat > 100).Select(message => message.Chat));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Of_what_was_being_sent_nothing_is_kept_and_nothing_is_sent_again(StoreEngine engine)
    {
        await using var room = await ReaderRoom.OpenAsync(stores, engine, Id);
        var token = await room.AskToForgetAsync();
        await room.SayAsync("/help");
        var flying = await room.Desk.Sender.TakeAsync();
        await room.SayAsync("/privacy");
        await room.ReceiveAsync(room.Press(token));
        await room.ActAsync();

        await room.Desk.Sender.AnswerAsync(flying, _ => new SendResult.NotSent("no connection"));
        var after = await room.SendAsync();

        Assert.Single(flying);
        Assert.Equal("Everything about you has been erased", after.Single(message => message.Text.Length > 0).Text[..36]);
        Assert.Empty(await room.Whole.FindAsync(Id.ToString(TimeTexts.Culture)));
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("unknown")]
    [InlineData("rejected")]
    public async Task The_last_message_leaves_no_trace_whatever_becomes_of_it(string fate)
    {
        await using var room = await ReaderRoom.OpenAsync(stores, StoreEngine.Sqlite, Id);
        await room.ReceiveAsync(room.Press(await room.AskToForgetAsync()));
        await room.ActAsync();

        await room.Desk.Sender.SendAsync(_ => fate switch
        {
            "gone" => new SendResult.Gone("bot was blocked by the user"),
            "unknown" => new SendResult.Unknown("no answer"),
            _ => new SendResult.Rejected("no"),
        });

        Assert.Empty(await room.Whole.FindAsync(Id.ToString(TimeTexts.Culture)));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_comes_after_it_is_a_first_contact(StoreEngine engine)
    {
        await using var room = await ReaderRoom.OpenAsync(stores, engine, Id);
        await room.WriteAsync(connection => FollowStore.AddTopicAsync(connection, room.Reader, "Kazakhstan", isMuted: false, Stop));
        await room.ReceiveAsync(room.Press(await room.AskToForgetAsync()));
        await room.ReceiveAsync(room.Message("/help"));

        await room.ActAsync();
        var sent = await room.SendAsync();

        Assert.Equal(2, sent.Count(message => message.Text.Length > 0));
        Assert.NotNull(await room.Get<SubscriberStore>().FindAsync(room.Reader, Stop));
        Assert.Empty(await room.Get<FollowStore>().TopicsAsync(room.Reader, Stop));
    }

    [Fact]
    public async Task A_button_that_is_too_old_erases_nothing_and_asks_again()
    {
        await using var room = await ReaderRoom.OpenAsync(stores, StoreEngine.Sqlite, Id);
        var token = await room.AskToForgetAsync();
        room.Store.Clock.Advance(OwnData.Patience + TimeSpan.FromMinutes(1));

        await room.ReceiveAsync(room.Press(token));
        await room.ActAsync();
        var asked = (await room.SendAsync()).Single(message => message.Text.Length > 0);

        Assert.StartsWith("That was asked too long ago", asked.Text, StringComparison.Ordinal);
        Assert.NotNull(await room.Get<SubscriberStore>().FindAsync(room.Reader, Stop));
        await room.ReceiveAsync(room.Press(asked.Body.Keyboard![0][0].Token));
        await room.ActAsync();
        Assert.Null(await room.Get<SubscriberStore>().FindAsync(room.Reader, Stop));
    }

    [Theory]
    [InlineData("/forget")]
    [InlineData("/export")]
    public async Task In_groups_only_administrators_see_or_erase_what_is_stored(string command)
    {
        await using var room = await ReaderRoom.OpenAsync(stores, StoreEngine.Sqlite, -Id);
        var message = room.Message(command) with { ChatKind = ChatKind.Group };

        await room.ReceiveAsync(message);
        await room.ActAsync();
        var refused = Assert.Single(await room.SendAsync());
        await room.ReceiveAsync(message with { IsByAnonymousAdmin = true });
        await room.ActAsync();
        var told = Assert.Single(await room.SendAsync());

        Assert.StartsWith("Telegram does not tell me whether you are an administrator", refused.Text, StringComparison.Ordinal);
        Assert.Null(refused.Body.Document);
        Assert.Null(refused.Body.Keyboard);
        Assert.Contains("about this group", told.Text, StringComparison.Ordinal);
        Assert.True(told.Body.Document is not null || told.Body.Keyboard is not null);
    }

    private static async Task ForgetAsync(ReaderRoom room)
    {
        await room.ReceiveAsync(room.Press(await room.AskToForgetAsync()));
        await room.ActAsync();
        await room.SendAsync();
    }

    /// <summary>The reader does all that leaves something in the store.</summary>
    /// <returns>Messages to the reader that are being sent.</returns>
    private static async Task<IReadOnlyList<TestMessage>> UseEverythingAsync(ReaderRoom room)
    {
        await room.SayAsync("/start");
        await room.SayAsync($"/brief {Word}");
        await room.SayAsync("/help");
        await room.SendAsync();
        await PressHelpAsync(room);
        await FollowAsync(room);
        await room.Desk.SendAlertAsync("A dam has burst above the valley, the interior ministry says");
        await room.Desk.DeliverAllAsync();
        var flying = await CorrectInFlightAsync(room);
        await WishAsync(room);
        await SayOnThePageAsync(room);
        await room.Desk.SendAlertAsync("A second dam has burst above the valley, the interior ministry says");
        await room.Desk.RoundAsync();
        await FailAsync(room);
        return [.. flying.Where(message => message.Row.Chat == room.Reader)];
    }

    /// <summary>Questions with and without an answer, words, topics and stories, and news that wait.</summary>
    private static async Task FollowAsync(ReaderRoom room)
    {
        await room.Store.Articles.SaveAsync([SampleArticle.Of("Shops were shut in Almaty on Friday. Nobody knew why.", "a1")], Stop);
        var article = (await room.Store.Articles.FindByExternalIdAsync("a1", Stop))!.Id;
        await room.SayAsync($"Who is the {Word} of Ruritania?");
        await room.SayAsync("/brief Kazakhstan");
        await room.SayAsync($"/words +{Word}");
        await room.SayAsync($"/follow_story {article:N}");
        await room.WriteAsync(connection => WaitingOfferStore.AddAsync(
            connection, article, [(room.Reader, room.Store.Clock.GetUtcNow())], room.Store.Clock.GetUtcNow(), Stop));
        await room.SendAsync();
    }

    private static async Task PressHelpAsync(ReaderRoom room)
    {
        await room.WriteAsync(connection => room.Get<ButtonStore>().AddAsync(connection, ["/help"], Stop));
        await room.ReceiveAsync(room.Press(ButtonStore.TokenOf("/help")));
        await room.ActAsync();
        await room.SendAsync();
    }

    /// <summary>An alert is corrected while the reader's copy is on its way, so that it must be looked at again.</summary>
    private static async Task<IReadOnlyList<TestMessage>> CorrectInFlightAsync(ReaderRoom room)
    {
        await room.Desk.SendAlertAsync("Nine people have died in a fire in Almaty, the interior ministry says");
        await room.Desk.RoundAsync(1);
        var flying = await room.Desk.Sender.TakeAsync();
        await room.Desk.ApproveAndSendAsync(await room.Desk.SayAsync(
            1, "/correct 2 Two people have died in a fire in Almaty, the interior ministry says\nWrong: We said that nine had."));
        await room.Desk.RoundAsync(1);
        return flying;
    }

    private static Task WishAsync(ReaderRoom room) => room.WriteAsync(async connection =>
    {
        var wishes = new ReaderPreferences
        {
            Quiet = (new TimeOnly(11, 0), new TimeOnly(13, 0)),
            Zone = "UTC",
            Digests = [new DigestTime(new TimeOnly(8, 30), Weekdays.Every)],
        };
        await PreferenceStore.SaveAsync(connection, room.Reader, wishes, room.Store.Clock.GetUtcNow(), Stop);
        await FollowStore.AddTopicAsync(connection, room.Reader, Word, isMuted: false, Stop);
    });

    private static Task SayOnThePageAsync(ReaderRoom room)
    {
        var now = room.Store.Clock.GetUtcNow();
        var turn = new WebTurn("turn-0001", Word, now, [new WebReply(new MessageText(Word, []), [])]);
        return room.Get<WebTurnStore>().AddAsync(room.Reader, turn, now.AddDays(-1), Stop);
    }

    /// <summary>A message that keeps failing, until it is set aside.</summary>
    private static async Task FailAsync(ReaderRoom room)
    {
        await room.SayAsync($"{ReaderRoom.Breaking} {Word}");
        for (var attempt = 1; attempt < LaneRunner.MostAttempts; attempt++)
        {
            room.Store.Clock.Advance(TimeSpan.FromSeconds(30));
            await room.ActAsync();
        }
        await room.Desk.Sender.SendAsync();
    }
}
