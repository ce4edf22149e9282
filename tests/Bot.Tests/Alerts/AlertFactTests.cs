using Bot.Tests.Facts;
using Bot.Gateway;
using Bot.Tests.Storage;
using Briefing.Facts;

namespace Bot.Tests.Alerts;

public sealed class AlertFactTests(StoreFixture stores)
{
    private const string Text = "Nine people have died in a fire in Almaty, the interior ministry says";
    private const string Right = "Two people have died in a fire in Almaty, the interior ministry says";
    private const string Correct = $"/correct 1 {Right}\nWrong: We said that nine people had died.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_happened_is_answered_from_the_alert_as_it_stands(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 1);
        await room.SendAlertAsync(Text);
        await room.DeliverAllAsync();
        var told = Assert.Single(await FindAsync(room, "fire"));
        var revision = await room.Store.Facts.RevisionAsync(Stop);

        await room.ApproveAndSendAsync(await room.SayAsync(1, Correct));
        await room.DeliverAllAsync();
        var corrected = Assert.Single(await FindAsync(room, "fire"));
        await room.ApproveAndSendAsync(await room.SayAsync(1, "/retract 1 It was last year."));
        await room.DeliverAllAsync();

        Assert.Equal((Text, FactStatus.Attributed, "the interior ministry says"), (told.Statement, told.Status, told.Attribution));
        Assert.Equal(("Our newsroom, alert 1", new DateOnly(2022, 1, 17)), (told.Source.Name, told.AsOf));
        Assert.Equal(Right, corrected.Statement);
        // Whoever remembers facts hears that they have changed.
        Assert.NotEqual(revision, await room.Store.Facts.RevisionAsync(Stop));
        Assert.Empty(await FindAsync(room, "fire"));
        var facts = (await room.Store.Facts.FindAsync([told.Id, corrected.Id], Stop)).ToDictionary(fact => fact.Id);
        Assert.Equal((FactStatus.Corrected, "We said that nine people had died."), (facts[told.Id].Status, facts[told.Id].CorrectionNote));
        Assert.Equal((FactStatus.Withdrawn, "It was last year."), (facts[corrected.Id].Status, facts[corrected.Id].CorrectionNote));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_reply_to_an_alert_is_about_it(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 1);
        await room.SendAlertAsync(Text);
        await room.DeliverAllAsync();

        var about = await room.Get<Bot.Outbox.OutboxStore>().AboutAsync(ChatKey.Telegram(101), 1_010, Stop);

        Assert.Contains(Text, about, StringComparison.Ordinal);
        Assert.Contains((await room.RevisionAsync()).FactId!.Value.ToString(), about, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Fact>> FindAsync(AlertRoom room, string term) =>
        [.. (await room.Get<Bot.Facts.FactStore>().SearchFactsAsync([term], 10, Stop))];
}
