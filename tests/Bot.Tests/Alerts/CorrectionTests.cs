using Bot.Alerts;
using Bot.Gateway;
using Bot.Tests.Storage;

namespace Bot.Tests.Alerts;

public sealed class CorrectionTests(StoreFixture stores)
{
    private const string Text = "Nine people have died in a fire in Almaty, the interior ministry says";
    private const string Right = "Two people have died in a fire in Almaty, the interior ministry says";
    private const string Correct = $"/correct 1 {Right}\nWrong: We said that nine people had died.";

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_correction_reaches_exactly_those_who_have_the_alert(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 6);
        await room.SendAlertAsync(Text);
        await room.DeliverAllAsync(message => (message.IsAlert, message.Chat) switch
        {
            (true, 102) => new SendResult.Gone("blocked"),
            (true, 103) => new SendResult.Rejected("no"),
            (true, 104) => new SendResult.Unknown("cut"),
            (true, 105) => new SendResult.Sent(0),
            _ => TestMessage.Arrives(message),
        });
        await room.AddReadersAsync(1, first: 107);

        await room.ApproveAndSendAsync(await room.SayAsync(1, Correct));
        var sent = (await room.DeliverAllAsync()).Where(message => message.Chat > 100).ToList();

        Assert.Equal([101, 106], sent.Where(message => message.IsEdit).Select(message => message.Chat).Order());
        Assert.Equal([101, 104, 105, 106], sent.Where(message => !message.IsEdit).Select(message => message.Chat).Order());
        Assert.Equal(
            [(101, 1_010), (104, null), (105, null), (106, 1_060)],
            sent.Where(message => !message.IsEdit).OrderBy(message => message.Chat).Select(message => (message.Chat, message.Body.RepliesTo)));
        Assert.All(sent.Where(message => message.IsEdit), message => Assert.Equal(message.Chat * 10, message.Body.Edits));
        Assert.Equal(
            $"Corrected at 12:00 UTC\n{Right}\n\nWhat was wrong: We said that nine people had died.",
            sent.First(message => message.IsEdit).Text);
        Assert.Equal(
            $"Correction. We said that nine people had died.\n\nWhat is right: {Right}", sent.First(message => !message.IsEdit).Text);
        // The change comes before what explains it.
        Assert.True(sent.First(message => message.Chat == 101).IsEdit);
        Assert.Equal((AlertStatus.Sent, 4), ((await room.RevisionAsync(1, 2)).Status, (await room.RevisionAsync(1, 2)).AudienceSize));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Each_reader_gets_it_in_their_language_from_the_alert_to_its_end(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 1);
        await room.AddReaderAsync(AlertRoom.Reader(102) with { Language = "ru-KZ" });
        await room.AddReaderAsync(AlertRoom.Reader(103) with { Language = null });
        await room.SendAlertAsync($"Fire in Kazakhstan: {Text}");
        var alerts = (await room.DeliverAllAsync()).Where(message => message.IsAlert).OrderBy(message => message.Chat).ToList();
        await room.ApproveAndSendAsync(await room.SayAsync(1, Correct));
        var corrections = (await room.DeliverAllAsync()).Where(message => message.Chat == 102).ToList();
        await room.ApproveAndSendAsync(await room.SayAsync(1, "/retract 1 The fire was last year."));
        var retractions = (await room.DeliverAllAsync()).Where(message => message.Chat == 102).ToList();

        Assert.Equal([101, 102, 103], alerts.Select(message => message.Chat));
        Assert.Single(alerts.Select(message => message.Text).Distinct());
        Assert.Equal(
            ["Kazakhstan: the basics", "Kazakhstan: основы", "Kazakhstan: the basics"],
            alerts.Select(message => message.Button.Label));
        Assert.Single(alerts.Select(message => message.Button.Token).Distinct());
        Assert.Equal(
            [
                $"Исправлено в 12:00 UTC\n{Right}\n\nЧто было неверно: We said that nine people had died.",
                $"Исправление. We said that nine people had died.\n\nКак на самом деле: {Right}",
            ],
            corrections.Select(message => message.Text));
        Assert.Equal(
            [
                "Отозвано в 12:00 UTC: The fire was last year.",
                $"Отозвано. Мы отзываем свою срочную новость «{Right}»\n\nПочему: The fire was last year.",
            ],
            retractions.Select(message => message.Text));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_copy_that_can_no_longer_be_changed_still_gets_the_reply(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 1);
        await room.SendAlertAsync(Text);
        await room.DeliverAllAsync();

        await room.ApproveAndSendAsync(await room.SayAsync(1, Correct));
        var sent = await room.DeliverAllAsync(message =>
            message.IsEdit ? new SendResult.Rejected("message can't be edited") : TestMessage.Arrives(message));

        Assert.Single(sent, message => message is { Chat: 101, IsEdit: false });
        Assert.Equal(AlertStatus.Sent, (await room.RevisionAsync(1, 2)).Status);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_correction_takes_the_place_of_an_alert_that_is_still_being_sent(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 3_300);
        await room.SendAlertAsync(Text);
        await room.RoundAsync(1);
        var first = (await room.Sender.TakeAsync()).Where(message => message.IsAlert).ToList();
        await room.Sender.AnswerAsync(first[..500]);
        var correction = await room.SayAsync(1, Correct);

        await room.ApproveAndSendAsync(correction);
        // Of those in flight some arrive, one does not after all, and one is never heard of again.
        await room.Sender.AnswerAsync(first[500..], message => message.Chat switch
        {
            _ when message == first[^1] => new SendResult.NotSent("no connection"),
            _ when message == first[^2] => new SendResult.Unknown("cut"),
            _ => TestMessage.Arrives(message),
        });
        var sent = (await room.DeliverAllAsync()).Where(message => message.Chat > 100).ToList();

        var fresh = sent.Where(message => message.IsAlert).Select(message => message.Chat).ToHashSet();
        Assert.All(sent.Where(message => message.IsAlert), message => Assert.Equal(Right, message.Text));
        Assert.Equal(3_300 - first.Count + 1, fresh.Count);
        Assert.Equal(fresh.Count, sent.Count(message => message.IsAlert));
        Assert.Contains(first[^1].Chat, fresh);
        var replies = sent.Where(message => !message.IsAlert && !message.IsEdit).Select(message => message.Chat).ToList();
        Assert.Equal(first.SkipLast(1).Select(message => message.Chat).Order(), replies.Order());
        Assert.Equal(first.SkipLast(2).Select(message => message.Chat).Order(), sent.Where(message => message.IsEdit).Select(message => message.Chat).Order());
        Assert.Equal(AlertStatus.Cancelled, (await room.RevisionAsync()).Status);
        Assert.Equal((AlertStatus.Sent, 3_300), ((await room.RevisionAsync(1, 2)).Status, (await room.RevisionAsync(1, 2)).AudienceSize));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task After_a_retraction_nobody_else_gets_the_alert(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 10);
        await room.SendAlertAsync(Text);
        await room.RoundAsync(1);
        var taken = (await room.Sender.TakeAsync()).Where(message => message.IsAlert).ToList();
        await room.Sender.AnswerAsync(taken[..2]);
        await room.Sender.AnswerAsync(taken[2..], _ => new SendResult.NotSent("no connection"));

        await room.ApproveAndSendAsync(await room.SayAsync(1, "/retract 1 The fire was last year."));
        var sent = (await room.DeliverAllAsync()).Where(message => message.Chat > 100).ToList();

        Assert.DoesNotContain(sent, message => message.IsAlert);
        Assert.Equal(taken[..2].Select(message => message.Chat).Order(), sent.Where(message => message.IsEdit).Select(message => message.Chat).Order());
        Assert.Equal("Withdrawn at 12:00 UTC: The fire was last year.", sent.First(message => message.IsEdit).Text);
        Assert.Equal(
            $"Withdrawn. We take back our alert “{Text}”\n\nWhy: The fire was last year.", sent.First(message => !message.IsEdit).Text);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_second_correction_reaches_the_copies_of_the_first_as_well(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 4);
        await room.SendAlertAsync(Text);
        await room.RoundAsync(1);
        var taken = (await room.Sender.TakeAsync()).Where(message => message.IsAlert).ToList();
        await room.Sender.AnswerAsync(taken[..1]);
        await room.Sender.AnswerAsync(taken[1..], _ => new SendResult.NotSent("no connection"));
        await room.ApproveAndSendAsync(await room.SayAsync(1, Correct));
        await room.DeliverAllAsync();

        await room.ApproveAndSendAsync(await room.SayAsync(1, $"/correct 1 Nobody has died, the ministry says\nWrong: We said that two had."));
        var sent = (await room.DeliverAllAsync()).Where(message => message.Chat > 100).ToList();

        Assert.Equal([101, 102, 103, 104], sent.Where(message => message.IsEdit).Select(message => message.Chat).Order());
        Assert.Equal([101, 102, 103, 104], sent.Where(message => !message.IsEdit).Select(message => message.Chat).Order());
    }
}
