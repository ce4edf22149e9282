using Bot.Facts;
using Bot.Facts.Editing;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Subscribers;
using Bot.Tests.Alerts;
using Bot.Tests.Facts.Corrections;
using Bot.Tests.Storage;

namespace Bot.Tests.Facts.Editing;

public sealed class QuestionLifeTests(StoreFixture stores)
{
    private const string Asked = "When does the museum of Quillon open again?";

    private const string Form =
        "/answer 1 The museum of Quillon opens again on 3 March.\nSubject: Quillon\nSource: City Hall https://city.example/museum\n"
        + "Says: the city says\nStatus: attributed";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Those_who_asked_are_told_once_and_the_question_leaves_the_queue(StoreEngine engine)
    {
        await using var room = await AskedAsync(stores, engine);
        var queue = await room.Alerts.SayAsync(1, "/questions");

        var preview = await room.Alerts.SayAsync(2, Form);
        var untold = await room.TellAsync();
        var saved = await room.Alerts.PressAsync(2, preview, "Save and tell 2");
        var told = await room.TellAsync();

        Assert.Contains($"1 {Asked}\nAsked: 3, last now", queue.Replies[0].Text.Text, StringComparison.Ordinal);
        const string Answer = "You asked: When does the museum of Quillon open again?\n"
            + "The museum of Quillon opens again on 3 March. – the city says.\nSource: City Hall, as of 17 January 2022";
        Assert.Equal($"As readers get it:\n\n{Answer}", preview.Replies[0].Text.Text);
        Assert.Empty(untold);
        Assert.Contains("Readers to be told: 2.", saved.Replies[0].Text.Text, StringComparison.Ordinal);
        Assert.Equal([101, 102], told.Select(message => message.Chat).Order());
        Assert.All(told, message => Assert.Equal((Answer, OutboxPriority.Correction), (message.Text, message.Row.Priority)));
        Assert.Equal("No question waits for an answer.", (await room.Alerts.SayAsync(1, "/questions")).Replies[0].Text.Text);
        room.Store.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await room.TellAsync());
        // Whoever asks now gets it at once.
        Assert.Contains("3 March", await room.SayOnWebAsync(Asked, "b"), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Two_editors_at_once_and_pressing_twice_save_one_answer(StoreEngine engine)
    {
        await using var room = await AskedAsync(stores, engine);
        var first = await room.Alerts.SayAsync(1, Form);
        var second = await room.Alerts.SayAsync(2, Form.Replace("3 March", "4 March", StringComparison.Ordinal));

        var stale = await room.Alerts.PressAsync(1, first, "Save");
        var presses = await Task.WhenAll(
            Task.Run(() => room.Alerts.PressAsync(2, second, "Save")), Task.Run(() => room.Alerts.PressAsync(1, stale, "Save")));

        Assert.Equal(EditorTexts.Stale, stale.Toast);
        Assert.Contains("4 March", stale.Replies[0].Text.Text, StringComparison.Ordinal);
        Assert.Equal([EditorTexts.AlreadyDone, EditorTexts.Saved], presses.Select(turn => turn.Toast).Order());
        Assert.Equal(1, await room.CountAsync("facts where prepared_file = 'editors'"));
        Assert.All(await room.TellAsync(), message => Assert.Contains("4 March", message.Text, StringComparison.Ordinal));
        Assert.Equal(EditorTexts.AlreadyDone, (await room.Alerts.PressAsync(2, second, "Save")).Toast);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Nothing_is_saved_as_long_as_something_is_missing(StoreEngine engine)
    {
        await using var room = await AskedAsync(stores, engine);

        var turn = await room.Alerts.SayAsync(1, "/answer 1 The museum opens on 3 March.\nSubject: Quillon");

        Assert.StartsWith("Nothing is saved yet.", turn.Replies[0].Text.Text, StringComparison.Ordinal);
        Assert.Contains("• Source:", turn.Replies[0].Text.Text, StringComparison.Ordinal);
        Assert.Empty(turn.Replies[0].Buttons);
        Assert.Equal(0, await room.CountAsync("editor_drafts"));
        var howTo = await room.Alerts.PressAsync(1, await room.Alerts.SayAsync(1, "/questions"), "Answer 1");
        Assert.Contains("/answer 1 the statement", howTo.Replies[0].Text.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_dismissed_question_leaves_the_queue_without_a_word(StoreEngine engine)
    {
        await using var room = await AskedAsync(stores, engine);
        var queue = await room.Alerts.SayAsync(1, "/questions");
        var preview = await room.Alerts.SayAsync(2, Form);

        var dismissed = await room.Alerts.PressAsync(1, queue, "Dismiss 1");

        Assert.Equal(EditorTexts.Dismissed, dismissed.Toast);
        Assert.Equal(EditorTexts.AlreadyDone, (await room.Alerts.PressAsync(2, queue, "Dismiss 1")).Toast);
        Assert.Equal(EditorTexts.AlreadyDone, (await room.Alerts.PressAsync(2, preview, "Save")).Toast);
        Assert.Empty(await room.TellAsync());
        await room.SayAsync(101, Asked);
        Assert.Empty(await room.Get<OpenQuestionStore>().ListAsync(10, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task An_answer_is_corrected_and_withdrawn_for_those_who_got_it(StoreEngine engine)
    {
        await using var room = await AskedAsync(stores, engine);
        await room.Alerts.PressAsync(1, await room.Alerts.SayAsync(1, Form), "Save");
        await room.TellAsync();
        room.Store.Clock.Advance(TimeSpan.FromHours(2));

        var correction = await room.Alerts.SayAsync(1, "/fact_correct 1 The museum of Quillon opens again on 5 March.\nWrong: We gave a wrong day.");
        await room.Alerts.PressAsync(1, correction, "Correct and tell 2");
        var corrected = await room.TellAsync();
        var listed = await room.Alerts.SayAsync(2, "/facts");
        var withdrawal = await room.Alerts.SayAsync(1, "/fact_withdraw 1 The city has taken it back.");
        await room.Alerts.PressAsync(1, withdrawal, "Withdraw and tell 2");
        var withdrawn = await room.TellAsync();

        Assert.Equal(2, corrected.Count);
        Assert.All(corrected, message => Assert.Equal(
            "Correction\n\nYou were told this 2 hours ago: “The museum of Quillon opens again on 3 March.”\nWe gave a wrong day.\n"
            + "Now: The museum of Quillon opens again on 5 March. – the city says.\nSource: City Hall, as of 17 January 2022",
            message.Text));
        Assert.Contains("1 The museum of Quillon opens again on 5 March.", listed.Replies[0].Text.Text, StringComparison.Ordinal);
        Assert.Equal(2, withdrawn.Count);
        Assert.All(withdrawn, message => Assert.EndsWith(
            "5 March.”\nWithdrawn: The city has taken it back.", message.Text, StringComparison.Ordinal));
        Assert.Contains("Withdrawn, by Person 1", (await room.Alerts.SayAsync(2, "/facts")).Replies[0].Text.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task An_answer_waits_for_the_end_of_quiet_hours_and_does_not_come_after_stop(StoreEngine engine)
    {
        await using var room = await AskedAsync(stores, engine);
        await room.SayAsync(102, "/stop");
        await room.SendAllAsync();
        await room.Alerts.AddReaderAsync(AlertRoom.Reader(101), ReaderPreferences.Default with
        {
            Quiet = (new TimeOnly(11, 0), new TimeOnly(15, 0)),
        });

        await room.Alerts.PressAsync(1, await room.Alerts.SayAsync(1, Form), "Save and tell 1");
        var inQuiet = await room.TellAsync();
        room.Store.Clock.Advance(TimeSpan.FromHours(4));

        Assert.Empty(inQuiet);
        Assert.Equal(101, Assert.Single(await room.TellAsync()).Chat);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Numbers_stay_and_are_not_given_again(StoreEngine engine)
    {
        await using var room = await AskedAsync(stores, engine);
        await room.SayAsync(101, "Who built the lighthouse of Quillon?");
        var erase = room.Get<IEnumerable<ReaderRecords>>().Single(records => records.Name == "questions").Erase;

        await room.Store.Database.WriteAsync(async connection =>
        {
            await erase(connection, ChatKey.Telegram(101), Stop);
            return true;
        }, Stop);
        await room.SayAsync(102, "Who painted the lighthouse of Quillon?");

        // The first was asked by others, too; the second was this reader's alone.
        Assert.Equal([1L, 3L], (await room.Get<OpenQuestionStore>().ListAsync(10, Stop)).Select(question => question.Number));
        Assert.Equal(3, (await room.Get<OpenQuestionStore>().FindAsync(1, Stop))!.TimesAsked);
        Assert.Equal(0, await room.CountAsync("open_question_chats where chat = 'telegram:101'"));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_was_answered_and_is_asked_again_in_vain_is_open_again(StoreEngine engine)
    {
        await using var room = await AskedAsync(stores, engine);
        await room.Alerts.PressAsync(1, await room.Alerts.SayAsync(1, Form), "Save");
        await room.TellAsync();
        await room.Alerts.PressAsync(1, await room.Alerts.SayAsync(1, "/fact_withdraw 1 Not so."), "Withdraw");
        await room.TellAsync();

        await room.SayAsync(101, Asked);
        await room.SendAllAsync();
        var again = await room.Alerts.SayAsync(1, Form.Replace("3 March", "6 March", StringComparison.Ordinal));
        await room.Alerts.PressAsync(1, again, "Save and tell 1");

        Assert.Equal(101, Assert.Single(await room.TellAsync()).Chat);
    }

    /// <summary>Two readers on Telegram and one on the web page have asked the same.</summary>
    private static async Task<GivenRoom> AskedAsync(StoreFixture stores, StoreEngine engine)
    {
        var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, Asked);
        await room.SayAsync(102, Asked);
        await room.SayOnWebAsync(Asked);
        await room.SendAllAsync();
        return room;
    }
}
