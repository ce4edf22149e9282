using Bot.Alerts;
using Bot.Gateway;
using Bot.Tests.Storage;

namespace Bot.Tests.Alerts;

public sealed class AlertPreviewTests(StoreFixture stores)
{
    [Fact]
    public async Task The_preview_shows_what_readers_see_and_what_editors_should_know()
    {
        await using var room = await AlertRoom.OpenAsync(stores, StoreEngine.Sqlite, readers: 1_234);

        var draft = await room.SayAsync(
            1, "/alert A dam has burst in Kazakhstan, the interior ministry says\nNothing is known of victims. https://example.org/dam");

        Assert.Equal(
            """
            Alert 1 · draft
            ────────
            A dam has burst in Kazakhstan, the interior ministry says
            Nothing is known of victims.

            Read more
            [ Kazakhstan: the basics ]
            [ Follow this story ]
            ────────
            Normal · all readers: 1,234
            Sending takes about 41 seconds, nothing leaves later than 30 minutes after its time.
            Approvals: 0 of 1
            To change the words: /alert_text 1 …
            """, draft.Replies[0].Text.Text);
        Assert.Equal(
            ["Major", "✓ Normal", "Minor", "✓ To all", "Topics…", "Languages…", "Silent", "Schedule…", "Send-by…", "Send for approval", "Cancel"],
            draft.Replies[0].Buttons.Select(button => button.Label));
        var shown = draft.Replies[0].Text;
        Assert.Contains(shown.Styles, style =>
            style.Style is TextStyle.Bold && shown.Text.Substring(style.Start, style.Length) == "A dam has burst in Kazakhstan, the interior ministry says");
    }

    [Fact]
    public async Task The_preview_is_what_readers_get()
    {
        await using var room = await AlertRoom.OpenAsync(stores, StoreEngine.Sqlite, readers: 1);
        var draft = await room.SayAsync(1, "/alert A dam has burst, the ministry says\nMore soon. https://example.org/dam");

        await room.ApproveAndSendAsync(draft);
        var sent = Assert.Single(await room.DeliverAllAsync(), message => message.IsAlert);

        Assert.Contains($"────────\n{sent.Text}\n────────", draft.Replies[0].Text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A dam has burst.", true, null)]
    [InlineData("Nine people have died.", true, "Nine people")]
    [InlineData("A dam has burst, the ministry says. Nine people have died.", false, "Nine people")]
    [InlineData("A dam has burst, the ministry says.", false, null)]
    [InlineData("Nine people have died, the ministry says.", false, null)]
    [InlineData("A dam has burst. https://example.org/dam", false, null)]
    public void Warnings_ask_for_sources(string text, bool lacksSource, string? figure)
    {
        var (words, link) = AlertDraft.WithoutLink(text);

        var warnings = AlertWarnings.For(Revision(1, new AlertContent(words) { Link = link }), [], null);

        Assert.Equal(lacksSource, warnings.Contains(new AlertWarning.NoSource()));
        Assert.Equal(figure, warnings.OfType<AlertWarning.FigureWithoutSource>().SingleOrDefault()?.Figure);
    }

    [Theory]
    [InlineData(140, false)]
    [InlineData(141, true)]
    public void More_than_140_characters_are_warned_of(int length, bool warns)
    {
        var text = "The ministry says " + new string('x', length - 18);

        var warnings = AlertWarnings.For(Revision(1, new AlertContent(text)), [], null);

        Assert.Equal(warns, warnings.Contains(new AlertWarning.Long(length)));
    }

    [Theory]
    [InlineData(30, null)]
    [InlineData(60, 500L)]
    public void Too_many_readers_for_the_send_by_time_are_warned_of(int minutes, long? inTime)
    {
        var alert = Revision(1, new AlertContent("A dam has burst, the ministry says")) with { AudienceSize = 1_000 };

        var warnings = AlertWarnings.For(alert, [], TimeSpan.FromMinutes(minutes));

        Assert.Equal(inTime, warnings.OfType<AlertWarning.TooSlow>().SingleOrDefault()?.InTime);
    }

    [Fact]
    public async Task A_menu_takes_the_messages_place_and_leads_back()
    {
        await using var room = await AlertRoom.OpenAsync(stores, StoreEngine.Sqlite, readers: 1);
        var draft = await room.SayAsync(1, "/alert A dam has burst, the ministry says");
        var menu = await room.PressAsync(1, draft, "Send-by");

        var back = await room.PressAsync(1, menu, "Back");

        Assert.Equal(["Within 15 minutes", "✓ Within 30 minutes", "Within 60 minutes", "Within 180 minutes", "‹ Back"],
            menu.Replies[0].Buttons.Select(button => button.Label));
        Assert.Equal(draft.Replies[0].Buttons, back.Replies[0].Buttons);
    }

    [Fact]
    public async Task An_alert_like_one_of_the_last_half_hour_and_one_for_nobody_are_warned_of()
    {
        await using var room = await AlertRoom.OpenAsync(stores, StoreEngine.Sqlite, readers: 1);
        await room.SendAlertAsync("A dam has burst above Almaty, the interior ministry says");
        await room.DeliverAllAsync();
        room.Store.Clock.Advance(TimeSpan.FromMinutes(29));
        var similar = await room.SayAsync(1, "/alert The interior ministry says a dam burst near Almaty");
        var other = await room.SayAsync(1, "/alert Banks stay shut in Peru, the central bank says");
        room.Store.Clock.Advance(TimeSpan.FromMinutes(2));
        var later = await room.SayAsync(1, "/alert The interior ministry says a dam burst near Almaty");
        var nobody = await room.PressAsync(1, await room.PressAsync(1, other, "Topics…"), "Peru");
        await room.AddReaderAsync(AlertRoom.Reader(101), follows: "Chile");
        var toNobody = await room.PressAsync(1, nobody, "Silent");

        Assert.Contains("⚠ Much like alert 1, sent at 12:00 UTC.", similar.Replies[0].Text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Much like", other.Replies[0].Text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Much like", later.Replies[0].Text.Text, StringComparison.Ordinal);
        Assert.Contains("followers of Peru: 0", toNobody.Replies[0].Text.Text, StringComparison.Ordinal);
        Assert.Contains("⚠ Nobody would get it.", toNobody.Replies[0].Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presses_change_the_message_in_its_place_and_say_something_new_each_time()
    {
        await using var room = await AlertRoom.OpenAsync(stores, StoreEngine.Sqlite, readers: 1);
        var draft = await room.SayAsync(1, "/alert A dam has burst, the ministry says");

        var silent = await room.PressAsync(1, draft, "Silent");
        var loud = await room.PressAsync(1, silent, "✓ Silent");

        Assert.Equal(9_000, Assert.Single(silent.Replies).Edits);
        Assert.Equal(3, new[] { draft, silent, loud }.Select(turn => AlertRoom.ButtonOf(turn.Replies, "Silent").Says).Distinct().Count());
    }

    [Fact]
    public void A_photo_comes_along()
    {
        var message = new IncomingMessage(ChatKey.Telegram(1), "", DateTimeOffset.UnixEpoch)
        {
            RepliesTo = new QuotedMessage(5, false, "The caption, the agency says", "photo-id"),
        };

        var quoted = AlertDraft.Read(message, "");
        var captioned = AlertDraft.Read(message with { PhotoId = "own" }, "Text");

        Assert.Equal(("The caption, the agency says", "photo-id"), (quoted.Text, quoted.Photo));
        Assert.Equal(("Text", "own"), (captioned.Text, captioned.Photo));
    }

    private static AlertRevision Revision(long number, AlertContent content) =>
        new(Guid.Empty, number, 1, AlertKind.Original, new AlertActor("telegram:1", "A"), content)
        {
            EditCampaign = Guid.Empty,
            Hash = "",
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
}
