using Bot.Alerts;
using Bot.Tests.Storage;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Alerts;

public sealed class AlertRefusalTests(StoreFixture stores)
{
    private const string Text = "A dam has burst above Almaty, the interior ministry says";

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task The_author_cannot_approve(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 1);
        var submitted = await room.PressAsync(1, await room.SayAsync(1, $"/alert {Text}"), "Send for approval");

        var own = await room.PressAsync(1, submitted, "Approve");
        var unapproved = await room.PressSaysAsync(2, AlertRoom.ButtonOf(submitted.Replies, "Approve").Says
            .Replace("alert_approve", "alert_send", StringComparison.Ordinal));

        Assert.Equal(AlertRefusalTexts.Refused(DeskRefusal.OwnAlert), own.Toast);
        Assert.Equal(AlertRefusalTexts.Refused(DeskRefusal.NotApproved), unapproved.Toast);
        Assert.Equal(AlertStatus.InReview, (await room.RevisionAsync()).Status);
        Assert.Contains(room.Log.At(LogLevel.Warning), line => line.Contains("OwnAlert", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Whoever_rewrites_anothers_draft_cannot_approve_it(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 1);
        await room.SayAsync(1, $"/alert {Text}");
        var number = (await room.RevisionAsync()).Number;

        var rewritten = await room.SayAsync(2, $"/alert_text {number} {Text} on Monday");
        var submitted = await room.PressAsync(2, rewritten, "Send for approval");
        var own = await room.PressAsync(2, submitted, "Approve");
        await room.PressAsync(1, submitted, "Approve");

        Assert.Equal(AlertRefusalTexts.Refused(DeskRefusal.OwnAlert), own.Toast);
        Assert.Equal(AlertStatus.Approved, (await room.RevisionAsync()).Status);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Presses_that_come_again_have_no_effect(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 1);
        var submitted = await room.PressAsync(1, await room.SayAsync(1, $"/alert {Text}"), "Send for approval");
        var approved = await room.PressAsync(2, submitted, "Approve");
        await room.PressAsync(2, approved, "Send to");
        await room.DeliverAllAsync();
        var actions = await room.ActionsAsync();

        await room.PressAsync(2, submitted, "Approve");
        await room.PressAsync(3, submitted, "Approve");
        await room.PressAsync(2, approved, "Send to");
        await room.PressAsync(3, submitted, "Reject");
        var again = await room.DeliverAllAsync();

        Assert.Equal(actions, await room.ActionsAsync());
        Assert.DoesNotContain(again, message => message.IsAlert);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Of_two_admins_who_press_at_once_one_has_an_effect(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 5);
        var submitted = await room.PressAsync(1, await room.SayAsync(1, $"/alert {Text}"), "Send for approval");
        var approved = await room.PressAsync(2, submitted, "Approve");

        var turns = await Task.WhenAll(Enumerable.Range(1, 3).Select(admin => room.PressAsync(admin, approved, "Send to")));
        await room.DeliverAllAsync();

        Assert.Single(turns, turn => turn.Toast == "On its way");
        Assert.Single(await room.ActionsAsync(), AlertAction.Started);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_forged_press_of_a_reader_is_an_unknown_command(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 1);
        var submitted = await room.PressAsync(1, await room.SayAsync(1, $"/alert {Text}"), "Send for approval");

        var forged = await room.PressAsync(101, submitted, "Approve");
        var typed = await room.SayAsync(101, $"/alert {Text}");

        Assert.StartsWith("I do not know the command /alert_approve.", forged.Replies[0].Text.Text, StringComparison.Ordinal);
        Assert.StartsWith("I do not know the command /alert.", typed.Replies[0].Text.Text, StringComparison.Ordinal);
        Assert.Equal(AlertStatus.InReview, (await room.RevisionAsync()).Status);
        Assert.Null(await room.Get<AlertStore>().FindAsync(2, TestContext.Current.CancellationToken));
        Assert.Equal(2, room.Log.At(LogLevel.Warning).Count(line => line.Contains("is for admins", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_alert_of_more_than_300_characters_is_refused()
    {
        await using var room = await AlertRoom.OpenAsync(stores, StoreEngine.Sqlite);

        var long301 = await room.SayAsync(1, $"/alert {new string('x', 301)}");
        var long300 = await room.SayAsync(1, $"/alert {new string('x', 300)}");

        Assert.Equal(AlertRefusalTexts.Refused(DeskRefusal.TooLong), long301.Replies[0].Text.Text);
        Assert.StartsWith("Alert 1 · draft", long300.Replies[0].Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_decided_about_an_unknown_alert_is_not_found()
    {
        await using var room = await AlertRoom.OpenAsync(stores, StoreEngine.Sqlite);

        var turn = await room.PressSaysAsync(2, "/alert_approve 5 1 abc");

        Assert.Equal(AlertRefusalTexts.NotFound(5), turn.Toast);
    }
}
