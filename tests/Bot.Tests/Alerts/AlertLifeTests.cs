using Bot.Alerts;
using Bot.Tests.Storage;

namespace Bot.Tests.Alerts;

public sealed class AlertLifeTests(StoreFixture stores)
{
    private const string Text = "A dam has burst above Almaty, the interior ministry says";

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task An_alert_is_drafted_approved_by_another_and_sent(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 3);

        await room.SendAlertAsync(Text);
        var sent = await room.DeliverAllAsync();

        Assert.Equal([101, 102, 103], sent.Where(message => message.IsAlert).Select(message => message.Chat).Order());
        Assert.All(sent.Where(message => message.IsAlert), message => Assert.Equal(Text, message.Text));
        var revision = await room.RevisionAsync();
        Assert.Equal((AlertStatus.Sent, 3), (revision.Status, revision.AudienceSize));
        Assert.Equal(
            [AlertAction.Drafted, AlertAction.Submitted, AlertAction.Approved, AlertAction.Started, AlertAction.Sent],
            await room.ActionsAsync());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Without_approvals_the_author_confirms_the_number_of_readers(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, approvals: 0, readers: 1_234);

        var draft = await room.SayAsync(1, $"/alert {Text}");
        await room.PressAsync(1, draft, "Send to 1,234");

        Assert.Equal(AlertStatus.Sending, (await room.RevisionAsync()).Status);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Two_approvals_must_come_from_two_people(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, approvals: 2, readers: 1);
        var submitted = await room.PressAsync(1, await room.SayAsync(1, $"/alert {Text}"), "Send for approval");

        await room.PressAsync(2, submitted, "Approve");
        var again = await room.PressAsync(2, submitted, "Approve");
        var before = (await room.RevisionAsync()).Status;
        await room.PressAsync(3, submitted, "Approve");

        Assert.Equal(AlertRefusalTexts.Refused(DeskRefusal.ApprovedBefore), again.Toast);
        Assert.Equal((AlertStatus.InReview, AlertStatus.Approved), (before, (await room.RevisionAsync()).Status));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Every_change_voids_the_approvals(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 1);
        var submitted = await room.PressAsync(1, await room.SayAsync(1, $"/alert {Text}"), "Send for approval");
        var approved = await room.PressAsync(2, submitted, "Approve");

        await room.SayAsync(1, "/alert_text 1 Another text");
        var sent = await room.PressAsync(2, approved, "Send to");
        var old = await room.PressAsync(3, submitted, "Approve");
        // What stood before is not what was approved before.
        await room.SayAsync(1, $"/alert_text 1 {Text}");
        var restored = await room.PressAsync(2, approved, "Send to");

        Assert.All([sent, old, restored], turn => Assert.Equal(AlertRefusalTexts.Stale, turn.Toast));
        var revision = await room.RevisionAsync();
        Assert.Equal((AlertStatus.Draft, Text), (revision.Status, revision.Content.Text));
        Assert.Empty(await room.Get<AlertStore>().ApprovalsAsync(revision, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Major")]
    [InlineData("Silent")]
    public async Task Settings_void_the_approvals_too(string button)
    {
        await using var room = await AlertRoom.OpenAsync(stores, StoreEngine.Sqlite, readers: 1);
        var draft = await room.SayAsync(1, $"/alert {Text}");
        var submitted = await room.PressAsync(1, draft, "Send for approval");
        await room.PressAsync(2, submitted, "Approve");
        var hash = (await room.RevisionAsync()).Hash;

        await room.PressAsync(1, draft, button);

        var revision = await room.RevisionAsync();
        Assert.Equal(AlertStatus.Draft, revision.Status);
        Assert.NotEqual(hash, revision.Hash);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Two_drafts_at_once_get_different_numbers(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);

        await Task.WhenAll(room.SayAsync(1, "/alert One"), room.SayAsync(2, "/alert Two"), room.SayAsync(3, "/alert Three"));

        var latest = await room.Get<AlertStore>().LatestAsync(10, TestContext.Current.CancellationToken);
        Assert.Equal([3, 2, 1], latest.Select(alert => alert.Number));
        Assert.Equal(["One", "Three", "Two"], latest.Select(alert => alert.Content.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_rejected_alert_goes_back_to_its_author()
    {
        await using var room = await AlertRoom.OpenAsync(stores, StoreEngine.Sqlite, readers: 1);
        var submitted = await room.PressAsync(1, await room.SayAsync(1, $"/alert {Text}"), "Send for approval");

        var rejected = await room.PressAsync(2, submitted, "Reject");

        Assert.Contains(rejected.Replies, reply =>
            reply.Chat.TelegramId() == 1 && reply.Text.Text.StartsWith("Person 2 sends this back to you.", StringComparison.Ordinal));
        Assert.Equal(AlertStatus.Draft, (await room.RevisionAsync()).Status);
    }

    [Fact]
    public async Task The_author_hears_who_has_approved()
    {
        await using var room = await AlertRoom.OpenAsync(stores, StoreEngine.Sqlite, readers: 1);
        var submitted = await room.PressAsync(1, await room.SayAsync(1, $"/alert {Text}"), "Send for approval");

        var approved = await room.PressAsync(2, submitted, "Approve");

        var author = Bot.Gateway.ChatKey.Telegram(1);
        var toAuthor = Assert.Single(approved.Replies, reply => reply.Chat == author).Text.Text;
        Assert.Matches(@"^Approved by \S", toAuthor);
        Assert.Contains("Approvals: 1 of 1", toAuthor, StringComparison.Ordinal);
    }
}
