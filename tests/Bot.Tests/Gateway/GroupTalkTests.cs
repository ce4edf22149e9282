namespace Bot.Tests.Gateway;

/// <summary>What in a group is meant for the bot, and what remains of it without the bot's name.</summary>
public sealed class GroupTalkTests
{
    [Fact]
    public void Talk_among_others_is_not_heard()
    {
        Assert.Null(Updates.Read(Updates.InGroup("who is X?")));
        Assert.Null(Updates.Read(Updates.InGroup("ask @OtherBot", Updates.Entity("mention", 4, 9))));
        Assert.Null(Updates.Read(Updates.InGroup("look at /etc/passwd")));
        Assert.Null(Updates.Read(Updates.InGroup("/etc/passwd")));
        Assert.Null(Updates.Read(Updates.InGroup("write to x@NewsBriefBot", Updates.Entity("email", 9, 14))));
    }

    [Theory]
    [InlineData("/brief", "/brief")]
    [InlineData("/brief Tavia", "/brief Tavia")]
    [InlineData("/brief@NewsBriefBot Tavia", "/brief Tavia")]
    [InlineData("/brief@newsbriefbot", "/brief")]
    public void Commands_are_heard_without_the_name(string text, string heard)
    {
        Assert.Equal(heard, Updates.Said(Updates.InGroup(text, Updates.Entity("bot_command", 0, text.Split(' ')[0].Length))).Text);
        Assert.Equal(heard, Updates.Said(Updates.Message(Updates.Private, $",\"text\":\"{text}\"")).Text);
    }

    [Fact]
    public void A_command_for_another_bot_is_not_heard_even_in_reply_to_this_one() => Assert.Null(Updates.Read(
        Updates.Message(Updates.Group, $$""","text":"/brief@OtherBot x","reply_to_message":{{Own(9)}}""")));

    [Theory]
    [InlineData("@NewsBriefBot who is X?", 0, "who is X?")]
    [InlineData("@newsbriefbot, who is X?", 0, "who is X?")]
    [InlineData("@NewsBriefBot: who is X?", 0, "who is X?")]
    [InlineData("hey @NewsBriefBot, who is X?", 4, "hey, who is X?")]
    [InlineData("hey, @NewsBriefBot, who is X?", 5, "hey, who is X?")]
    [InlineData("hey @NewsBriefBot who is X?", 4, "hey who is X?")]
    [InlineData("who is X, @NewsBriefBot?", 10, "who is X?")]
    [InlineData("who is X? @NewsBriefBot", 10, "who is X?")]
    [InlineData("one\n@NewsBriefBot\ntwo", 4, "one\ntwo")]
    [InlineData("😀🇺🇦 @NewsBriefBot who?", 7, "😀🇺🇦 who?")]
    [InlineData("@NewsBriefBot /brief@NewsBriefBot Tavia", 0, "/brief Tavia")]
    [InlineData("/brief@NewsBriefBot @NewsBriefBot Tavia", 20, "/brief Tavia")]
    [InlineData("@NewsBriefBot", 0, "")]
    public void A_mention_is_heard_and_cut_out(string text, int offset, string heard) =>
        Assert.Equal(heard, Updates.Said(Updates.InGroup(text, Updates.Entity("mention", offset, 13))).Text);

    [Fact]
    public void Every_mention_is_cut_out() => Assert.Equal(
        "who is X?",
        Updates.Said(Updates.InGroup(
            "@NewsBriefBot who is X? @NewsBriefBot", Updates.Entity("mention", 0, 13), Updates.Entity("mention", 24, 13))).Text);

    [Fact]
    public void A_mention_by_link_is_heard()
    {
        const string me = ""","user":{"id":77,"is_bot":true,"first_name":"News"}""";
        const string other = ""","user":{"id":78,"is_bot":false,"first_name":"News"}""";

        Assert.Equal("who?", Updates.Said(Updates.InGroup("News who?", Updates.Entity("text_mention", 0, 4, me))).Text);
        Assert.Null(Updates.Read(Updates.InGroup("News who?", Updates.Entity("text_mention", 0, 4, other))));
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(-3, 13)]
    [InlineData(2_147_483_640, 13)]
    public void Entities_beyond_the_text_are_passed_over(int offset, int length) =>
        Assert.Null(Updates.Read(Updates.InGroup("@NewsBriefBot who is X?", Updates.Entity("mention", offset, length))));

    [Fact]
    public void A_mention_in_a_caption_is_heard() => Assert.Equal(
        "who is this?",
        Updates.Said(Updates.Message(Updates.Group, $$"""
            ,"caption":"@NewsBriefBot who is this?","caption_entities":[{{Updates.Entity("mention", 0, 13)}}],
            "photo":[{"file_id":"p","file_unique_id":"a","width":90,"height":60}]
            """)).Text);

    [Fact]
    public void A_reply_to_the_bot_is_heard_and_a_reply_to_others_is_not()
    {
        Assert.Equal("why?", Updates.Said(Updates.Message(Updates.Group, $$""","text":"why?","reply_to_message":{{Own(9)}}""")).Text);
        Assert.Null(Updates.Read(Updates.Message(Updates.Group, $$"""
            ,"text":"why?","reply_to_message":{"message_id":9,"date":1,"chat":{{Updates.Group}},"from":{{Updates.Asker}},"text":"x"}
            """)));
    }

    [Fact]
    public void In_a_topic_the_message_that_opened_it_is_not_replied_to()
    {
        const string opened = ""","text":"why?","is_topic_message":true,"message_thread_id":9,"reply_to_message":""";
        var asService = Own(9).Replace("\"text\":\"x\"", """ "forum_topic_created":{"name":"N","icon_color":1}""", StringComparison.Ordinal);

        Assert.Null(Updates.Read(Updates.Message(Updates.Group, opened + asService)));
        Assert.Null(Updates.Read(Updates.Message(Updates.Group, opened + Own(9))));
        var real = Updates.Said(Updates.Message(Updates.Group, opened + Own(12)));
        Assert.Equal((9, 12L), (real.Thread, real.RepliesTo!.MessageId));
    }

    [Fact]
    public void A_thread_of_replies_outside_forums_is_no_topic() => Assert.Null(
        Updates.Said(Updates.Message(Updates.Group, ""","text":"/brief","message_thread_id":9""")).Thread);

    private static string Own(int id) =>
        $$"""{"message_id":{{id}},"date":1,"chat":{{Updates.Group}},"from":{"id":77,"is_bot":true,"first_name":"News"},"text":"x"}""";
}
