using Bot.Gateway;

namespace Bot.Tests.Gateway;

/// <summary>Private chats, presses, memberships, migrations, senders.</summary>
public sealed class UpdateMapperTests
{
    [Fact]
    public void A_text_in_a_private_chat_comes_with_everything_that_is_told()
    {
        var update = Updates.Read(Updates.Message(Updates.Private, ""","text":"who is X?" """, update: 12));

        Assert.Equal(
            new IncomingUpdate.Said("telegram:12", new IncomingMessage(
                ChatKey.Telegram(42), "who is X?", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero))
            {
                From = new Person(42, "Ann Lee", "en"),
                ChatKind = ChatKind.Private,
                MessageId = 10,
            }),
            update);
    }

    [Fact]
    public void A_photo_comes_with_its_caption_and_its_largest_size()
    {
        var message = Updates.Said(Updates.Message(Updates.Private, """
            ,"caption":"who is this?","photo":[
            {"file_id":"small","file_unique_id":"a","width":90,"height":60},
            {"file_id":"large","file_unique_id":"c","width":1280,"height":853},
            {"file_id":"medium","file_unique_id":"b","width":320,"height":213}]
            """));

        Assert.Equal(("who is this?", "large"), (message.Text, message.PhotoId));
    }

    [Theory]
    [InlineData(""","sticker":{"file_id":"s","file_unique_id":"u","type":"regular","width":1,"height":1,"is_animated":false,"is_video":false}""")]
    [InlineData(""","voice":{"file_id":"v","file_unique_id":"u","duration":2}""")]
    [InlineData(""","location":{"latitude":1.5,"longitude":2.5}""")]
    public void What_has_no_text_comes_empty_in_private_and_not_at_all_in_groups(string content)
    {
        Assert.Equal("", Updates.Said(Updates.Message(Updates.Private, content)).Text);
        Assert.Null(Updates.Read(Updates.Message(Updates.Group, content)));
    }

    [Fact]
    public void A_shared_place_comes_with_where_it_is()
    {
        var message = Updates.Said(Updates.Message(Updates.Private, ""","location":{"latitude":43.238949,"longitude":76.889709}"""));

        Assert.Equal(("", new SharedPlace(43.238949, 76.889709)), (message.Text, message.Location));
    }

    [Theory]
    [InlineData(""","sender_chat":{"id":-100,"type":"supergroup","title":"Readers"}""", true)]
    [InlineData(""","sender_chat":{"id":-200,"type":"channel","title":"C"}""", false)]
    [InlineData("", false)]
    public void Who_writes_in_the_name_of_the_group_itself_is_an_administrator(string sender, bool expected) => Assert.Equal(
        expected, Updates.Said(Updates.Message(Updates.Group, ""","text":"/quiet 22-7" """ + sender)).IsByAnonymousAdmin);

    [Fact]
    public void A_reply_tells_what_it_replies_to()
    {
        var message = Updates.Said(Updates.Message(Updates.Private, $$"""
            ,"text":"why?","reply_to_message":{"message_id":9,"date":{{Updates.Date}},"chat":{{Updates.Private}},
            "from":{"id":77,"is_bot":true,"first_name":"News"},"caption":"So it is.",
            "photo":[{"file_id":"p","file_unique_id":"a","width":90,"height":60}]}
            """));

        Assert.Equal(new QuotedMessage(9, IsFromBot: true, "So it is.", "p"), message.RepliesTo);
    }

    [Theory]
    [InlineData("edited_message")]
    [InlineData("channel_post")]
    [InlineData("edited_channel_post")]
    public void Edits_and_posts_are_nothing_to_act_on(string kind) => Assert.Null(Updates.Read(
        $$"""{"update_id":1,"{{kind}}":{"message_id":10,"date":{{Updates.Date}},"chat":{{Updates.Private}},"from":{{Updates.Asker}},"text":"x"} }"""));

    [Theory]
    [InlineData(""","new_chat_title":"News" """)]
    [InlineData(""","pinned_message":{"message_id":1,"date":0,"chat":{"id":42,"type":"private"}}""")]
    [InlineData(""","migrate_from_chat_id":-5""")]
    [InlineData(""","left_chat_member":{"id":5,"is_bot":false,"first_name":"B"}""")]
    [InlineData(""","of_a_kind_that_is_yet_to_come":{"x":1}""")]
    public void Service_messages_are_nothing_to_act_on(string content)
    {
        Assert.Null(Updates.Read(Updates.Message(Updates.Private, content)));
        Assert.Null(Updates.Read(Updates.Message(Updates.Group, content)));
    }

    [Fact]
    public void A_group_that_becomes_a_supergroup_tells_its_new_id() => Assert.Equal(
        new IncomingUpdate.Migration("telegram:1", ChatKey.Telegram(-5), ChatKey.Telegram(-1005)),
        Updates.Read(Updates.Message("""{"id":-5,"type":"group","title":"G"}""", ""","migrate_to_chat_id":-1005""")));

    [Fact]
    public void A_press_comes_with_its_token_and_who_pressed()
    {
        var message = Updates.Said($$"""
            {"update_id":3,"callback_query":{"id":"p1","from":{{Updates.Asker}},"chat_instance":"c","data":"more:7",
            "message":{"message_id":20,"date":{{Updates.Date}},"chat":{{Updates.Group}},"is_topic_message":true,"message_thread_id":4,
            "from":{"id":77,"is_bot":true,"first_name":"News"},"text":"So it is."} } }
            """);

        Assert.Equal(
            new IncomingMessage(ChatKey.Telegram(-100), "", Updates.Now)
            {
                From = new Person(42, "Ann Lee", "en"),
                ChatKind = ChatKind.Group,
                ChatTitle = "Readers",
                Thread = 4,
                Press = new ButtonPress("p1", "more:7", 20),
            },
            message);
    }

    [Fact]
    public void A_press_below_a_message_too_old_to_be_told_still_comes()
    {
        var message = Updates.Said($$"""
            {"update_id":3,"callback_query":{"id":"p1","from":{{Updates.Asker}},"chat_instance":"c","data":"more:7",
            "message":{"message_id":20,"date":0,"chat":{{Updates.Private}} } } }
            """);

        Assert.Equal((ChatKey.Telegram(42), new ButtonPress("p1", "more:7", 20)), (message.Chat, message.Press));
    }

    [Theory]
    [InlineData(""","data":"x","inline_message_id":"i" """)]
    [InlineData(""","game_short_name":"g","message":{"message_id":20,"date":1,"chat":{"id":42,"type":"private"}}""")]
    public void Presses_that_the_bots_own_buttons_cannot_make_are_nothing(string content) => Assert.Null(Updates.Read(
        $$"""{"update_id":3,"callback_query":{"id":"p1","from":{{Updates.Asker}},"chat_instance":"c"{{content}} } }"""));

    [Theory]
    [InlineData(""" "status":"member" """, "Member")]
    [InlineData(""" "status":"kicked","until_date":0 """, "Gone")]
    [InlineData(""" "status":"left" """, "Gone")]
    [InlineData(""" "status":"administrator","can_be_edited":false,"can_post_messages":true """, "Administrator")]
    [InlineData(""" "status":"restricted","is_member":true,"can_send_messages":true,"until_date":0 """, "Member")]
    [InlineData(""" "status":"restricted","is_member":true,"can_send_messages":false,"until_date":0 """, "Gone")]
    [InlineData(""" "status":"restricted","is_member":false,"can_send_messages":true,"until_date":0 """, "Gone")]
    public void A_change_of_the_bots_own_membership_tells_what_it_is_now(string member, string standing)
    {
        var update = Updates.Read($$"""
            {"update_id":4,"my_chat_member":{"chat":{{Updates.Group}},"from":{{Updates.Asker}},"date":{{Updates.Date}},
            "old_chat_member":{"status":"left","user":{"id":77,"is_bot":true,"first_name":"News"} },
            "new_chat_member":{"user":{"id":77,"is_bot":true,"first_name":"News"},{{member}} } } }
            """);

        Assert.Equal(
            new IncomingUpdate.Membership(
                "telegram:4", ChatKey.Telegram(-100), ChatKind.Group, Enum.Parse<BotStanding>(standing), new Person(42, "Ann Lee", "en"))
            {
                Title = "Readers",
            },
            update);
    }

    [Theory]
    [InlineData("""{"id":1087968824,"is_bot":true,"first_name":"Group","username":"GroupAnonymousBot"}""", ""","sender_chat":{"id":-100,"type":"supergroup","title":"Readers"}""")]
    [InlineData("""{"id":1087968824,"is_bot":true,"first_name":"Group","username":"GroupAnonymousBot"}""", "")]
    [InlineData("""{"id":136817688,"is_bot":true,"first_name":"Channel"}""", ""","sender_chat":{"id":-200,"type":"channel","title":"C"}""")]
    public void Who_writes_in_the_name_of_a_chat_is_nobody(string from, string content)
    {
        var message = Updates.Said(Updates.Message(Updates.Group, ""","text":"/alert now" """ + content, from));

        Assert.Null(message.From);
        Assert.Equal("/alert now", message.Text);
    }

    [Theory]
    [InlineData("""{"id":99,"is_bot":true,"first_name":"Other"}""", "")]
    [InlineData("""{"id":777000,"is_bot":false,"first_name":"Telegram"}""", ""","sender_chat":{"id":-200,"type":"channel","title":"C"},"is_automatic_forward":true""")]
    public void Other_bots_and_posts_that_Telegram_forwards_are_not_answered(string from, string content) =>
        Assert.Null(Updates.Read(Updates.Message(Updates.Group, ""","text":"/brief" """ + content, from)));
}
