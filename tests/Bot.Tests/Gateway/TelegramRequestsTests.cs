using System.Text.Json;
using Bot.Gateway;

namespace Bot.Tests.Gateway;

/// <summary>What is sent for each call.</summary>
public sealed class TelegramRequestsTests
{
    private static readonly ChatKey Group = ChatKey.Telegram(-100123);

    private static readonly MessageText Text = new MessageTextBuilder()
        .Append("😀 ").Bold("26").Append(" by ").Link("the ministry", new Uri("https://example.org/a?b=1")).Build();

    [Fact]
    public Task A_plain_message_has_no_parse_mode_and_no_preview() => SendsAsync(
        new OutgoingCall.Send(ChatKey.Telegram(42), new MessageText("<b>1</b> *2*", [])),
        "sendMessage",
        """{"chat_id":42,"text":"<b>1</b> *2*","entities":[],"link_preview_options":{"is_disabled":true}}""");

    [Fact]
    public Task A_message_with_everything() => SendsAsync(
        new OutgoingCall.Send(Group, Text)
        {
            Keyboard = [[new CallButton("Yes", "y:1"), new CallButton("No", "n:1")], [], [new CallButton("More", "m:1")]],
            Thread = 7,
            RepliesTo = 900,
            IsSilent = true,
            ShowsPreview = true,
            IsPaid = true,
        },
        "sendMessage",
        """
        {"chat_id":-100123,"text":"😀 26 by the ministry","message_thread_id":7,
         "entities":[{"type":"bold","offset":3,"length":2},
                     {"type":"text_link","offset":9,"length":12,"url":"https://example.org/a?b=1"}],
         "link_preview_options":{},
         "disable_notification":true,"allow_paid_broadcast":true,
         "reply_parameters":{"message_id":900,"allow_sending_without_reply":true},
         "reply_markup":{"inline_keyboard":[
           [{"text":"Yes","callback_data":"y:1"},{"text":"No","callback_data":"n:1"}],
           [{"text":"More","callback_data":"m:1"}]]}}
        """);

    [Theory]
    [InlineData("AgACAgIAAxkBAAI")]
    [InlineData("https://example.org/photo.jpg")]
    public Task A_photo_carries_the_text_as_its_caption(string photo) => SendsAsync(
        new OutgoingCall.Send(Group, Text) { Photo = photo, Thread = 7 },
        "sendPhoto",
        $$"""
        {"chat_id":-100123,"photo":"{{photo}}","caption":"😀 26 by the ministry","message_thread_id":7,
         "caption_entities":[{"type":"bold","offset":3,"length":2},
                             {"type":"text_link","offset":9,"length":12,"url":"https://example.org/a?b=1"}]}
        """);

    [Fact]
    public Task An_edit_without_buttons_takes_them_away() => SendsAsync(
        new OutgoingCall.Edit(Group, 5, new MessageText("New.", [new StyledSpan(0, 4, TextStyle.Italic)])),
        "editMessageText",
        """
        {"chat_id":-100123,"message_id":5,"text":"New.","entities":[{"type":"italic","offset":0,"length":4}],
         "link_preview_options":{"is_disabled":true}}
        """);

    [Fact]
    public Task An_edit_of_a_caption() => SendsAsync(
        new OutgoingCall.Edit(Group, 5, new MessageText("New.", [])) { IsCaption = true, Keyboard = [[new CallButton("More", "m")]] },
        "editMessageCaption",
        """
        {"chat_id":-100123,"message_id":5,"caption":"New.","caption_entities":[],
         "reply_markup":{"inline_keyboard":[[{"text":"More","callback_data":"m"}]]}}
        """);

    [Fact]
    public Task An_answer_to_a_press() => SendsAsync(
        new OutgoingCall.AnswerPress(Group, "p1", "Saved"), "answerCallbackQuery", """{"callback_query_id":"p1","text":"Saved"}""");

    [Fact]
    public Task Typing() => SendsAsync(
        new OutgoingCall.Typing(Group, 7), "sendChatAction", """{"chat_id":-100123,"action":"typing","message_thread_id":7}""");

    [Fact]
    public Task White_space_at_the_ends_moves_no_style() => SendsAsync(
        new OutgoingCall.Send(Group, new MessageText("\n  Now.\n", [new StyledSpan(3, 4, TextStyle.Bold)])),
        "sendMessage",
        """
        {"chat_id":-100123,"text":"Now.","entities":[{"type":"bold","offset":0,"length":4}],
         "link_preview_options":{"is_disabled":true}}
        """);

    private static async Task SendsAsync(OutgoingCall call, string method, string body)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next(method, FakeTelegram.Ok("true"));

        Assert.IsType<SendResult.Sent>(await desk.SendAsync(call));

        var sent = Assert.Single(desk.Telegram.Calls);
        Assert.Equal(method, sent.Method);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(body), sent.Body), $"sent {sent.Body}");
    }
}
