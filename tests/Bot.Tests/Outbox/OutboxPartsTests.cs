using Bot.Gateway;
using Bot.Outbox;

namespace Bot.Tests.Outbox;

public sealed class OutboxPartsTests
{
    private static readonly ChatKey Chat = ChatKey.Telegram(1);

    [Fact]
    public void A_long_message_becomes_parts_of_which_the_first_replies_and_the_last_has_the_buttons()
    {
        var sentences = string.Join(' ', Enumerable.Repeat("This is one sentence of many.", 400));
        var message = Message(sentences, new MessageButton("More", "More, please")) with { RepliesTo = 7, Thread = 3 };

        var parts = OutboxParts.Of(message);

        Assert.Equal(3, parts.Count);
        Assert.All(parts, part => Assert.InRange(part.Text.Text.Length, 1, 4_096));
        Assert.All(parts, part => Assert.EndsWith(".", part.Text.Text, StringComparison.Ordinal));
        Assert.All(parts, part => Assert.Equal(3, part.Thread));
        Assert.Equal([7, null, null], parts.Select(part => part.RepliesTo));
        Assert.Equal([true, true, false], parts.Select(part => part.Keyboard is null));
    }

    [Fact]
    public void Buttons_beside_each_other_share_a_row_and_a_long_label_is_cut()
    {
        var message = Message(
            "Which?", new MessageButton("A", "a"), new MessageButton("B", "b") { IsBeside = true },
            new MessageButton(new string('x', 100), "c"));

        var keyboard = OutboxParts.Of(message)[0].Keyboard!;

        Assert.Equal([["A", "B"], [new string('x', 63) + "…"]], keyboard.Select(row => row.Select(button => button.Label)));
        Assert.All(keyboard.SelectMany(row => row), button => Assert.InRange(button.Token.Length, 1, 64));
    }

    [Fact]
    public void What_is_stored_becomes_the_same_call_again()
    {
        var text = new MessageTextBuilder().Append("See ").Link("this", new Uri("https://example.org/")).Build();
        var message = new OutgoingMessage(Chat, text, [new MessageButton("A", "a")])
        {
            IsSilent = true,
            ShowsPreview = true,
            Photo = "file",
            RepliesTo = 9,
        };

        var call = OutboxBody.Read(Assert.Single(OutboxParts.Of(message)).Write()).CallTo(Chat);

        var send = Assert.IsType<OutgoingCall.Send>(call);
        Assert.Equal(text.Text, send.Text.Text);
        Assert.Equal(text.Styles, send.Text.Styles);
        Assert.Equal((true, true, "file", 9L), (send.IsSilent, send.ShowsPreview, send.Photo, send.RepliesTo));
        Assert.Equal(new CallButton("A", ButtonStore.TokenOf("a")), send.Keyboard[0][0]);
    }

    [Fact]
    public void An_edit_and_an_answered_press_become_their_calls()
    {
        var edit = OutboxBody.Read(OutboxParts.Of(Message("New") with { Edits = 5 })[0].Write()).CallTo(Chat);
        var press = OutboxBody.Read(new OutboxBody(new MessageText("", [])) { PressId = "p" }.Write()).CallTo(Chat);

        Assert.Equal((5L, "New"), (((OutgoingCall.Edit)edit).MessageId, ((OutgoingCall.Edit)edit).Text.Text));
        Assert.Equal(new OutgoingCall.AnswerPress(Chat, "p", null), press);
    }

    private static OutgoingMessage Message(string text, params IReadOnlyList<MessageButton> buttons) =>
        new(Chat, new MessageText(text, []), buttons);
}
