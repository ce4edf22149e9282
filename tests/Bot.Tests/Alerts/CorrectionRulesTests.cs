using Bot.Alerts;
using Bot.Conversations;
using Bot.Tests.Storage;

namespace Bot.Tests.Alerts;

public sealed class CorrectionRulesTests(StoreFixture stores)
{
    private const string Text = "Nine people have died in a fire in Almaty, the interior ministry says";
    private const string Right = "Two people have died in a fire in Almaty, the interior ministry says";
    private const string Correct = $"/correct 1 {Right}\nWrong: We said that nine people had died.";

    [Fact]
    public async Task Only_what_was_sent_and_stands_can_be_corrected()
    {
        await using var room = await AlertRoom.OpenAsync(stores, StoreEngine.Sqlite, readers: 1);
        var draft = await room.SayAsync(1, $"/alert {Text}");
        var unsent = await room.SayAsync(1, Correct);
        await room.ApproveAndSendAsync(draft);
        await room.DeliverAllAsync();
        var first = await room.SayAsync(1, Correct);
        var second = await room.SayAsync(2, Correct);
        await room.ApproveAndSendAsync(first);
        await room.DeliverAllAsync();
        await room.ApproveAndSendAsync(await room.SayAsync(1, "/retract 1 It is old."));
        var third = await room.SayAsync(2, Correct);
        var unknown = await room.SayAsync(2, "/correct 9 Text");

        Assert.Equal(AlertRefusalTexts.Refused(DeskRefusal.NothingSent), Reply(unsent));
        Assert.Equal(AlertRefusalTexts.Refused(DeskRefusal.OtherRevisionOpen), Reply(second));
        Assert.Equal(AlertRefusalTexts.Refused(DeskRefusal.Withdrawn), Reply(third));
        Assert.Equal(AlertRefusalTexts.NotFound(9), Reply(unknown));
    }

    [Fact]
    public async Task A_correction_asks_what_was_wrong_before_it_can_be_sent()
    {
        await using var room = await AlertRoom.OpenAsync(stores, StoreEngine.Sqlite, readers: 1);
        await room.SendAlertAsync(Text);
        await room.DeliverAllAsync();

        var asks = await room.SayAsync(1, $"/correct 1 {Right}");
        var complete = await room.SayAsync(1, "/wrong 1 We said nine.");

        Assert.DoesNotContain(asks.Replies[0].Buttons, button => button.Label == "Send for approval");
        Assert.Contains("/wrong 1", Reply(asks), StringComparison.Ordinal);
        Assert.Contains(complete.Replies[0].Buttons, button => button.Label == "Send for approval");
    }

    private static string Reply(Turn turn) => turn.Replies[0].Text.Text;
}
