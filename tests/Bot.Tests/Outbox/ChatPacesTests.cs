using Bot.Gateway;
using Bot.Outbox;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Outbox;

public sealed class ChatPacesTests
{
    private static readonly ChatKey Reader = ChatKey.Telegram(5_000_000_001);
    private static readonly ChatKey Group = ChatKey.Telegram(-4_000_000_001);

    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void A_chat_gets_a_small_burst_and_then_one_a_second()
    {
        var paces = new ChatPaces(clock, new DeliveryOptions());

        var sent = Sent(paces, Reader, seconds: 10);

        Assert.Equal(3, sent.Count(at => at < 0.5));
        Assert.InRange(sent.Count, 12, 13);
        Assert.True(paces.UntilFree(ChatKey.Telegram(2)) == TimeSpan.Zero, "another chat does not wait");
    }

    [Fact]
    public void A_group_gets_at_most_20_in_any_minute()
    {
        var paces = new ChatPaces(clock, new DeliveryOptions());

        var sent = Sent(paces, Group, seconds: 180);

        Assert.All(sent, start => Assert.InRange(sent.Count(at => at >= start && at < start + 60), 1, 20));
        Assert.InRange(sent.Count, 55, 60);
    }

    [Fact]
    public void Zero_means_no_limit()
    {
        var paces = new ChatPaces(clock, new DeliveryOptions { MessagesPerChatPerSecond = 0, MessagesPerGroupPerMinute = 0 });

        for (var message = 0; message < 100; message++)
        {
            Assert.Equal(TimeSpan.Zero, paces.UntilFree(Group));
            paces.Take(Group);
        }
    }

    [Fact]
    public void A_chat_that_is_held_waits_to_the_second()
    {
        var paces = new ChatPaces(clock, new DeliveryOptions());
        paces.Hold(Reader, TimeSpan.FromSeconds(37));

        clock.Advance(TimeSpan.FromSeconds(36));

        Assert.Equal(1, paces.UntilFree(Reader).TotalSeconds, precision: 3);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, paces.UntilFree(Reader));
    }

    [Fact]
    public void Only_a_chat_that_had_several_messages_lately_may_be_over_its_own_limit()
    {
        var paces = new ChatPaces(clock, new DeliveryOptions());
        paces.Take(Reader);
        Assert.False(paces.MayBeOverItsLimit(Reader));
        paces.Take(Reader);
        Assert.True(paces.MayBeOverItsLimit(Reader));

        clock.Advance(TimeSpan.FromMinutes(1));
        paces.Take(Reader);

        Assert.False(paces.MayBeOverItsLimit(Reader));
        Assert.False(paces.MayBeOverItsLimit(ChatKey.Telegram(2)));
    }

    [Fact]
    public void Quiet_chats_are_forgotten()
    {
        var paces = new ChatPaces(clock, new DeliveryOptions());
        for (var chat = 1; chat <= 10_000; chat++)
            paces.Take(ChatKey.Telegram(chat));

        clock.Advance(TimeSpan.FromMinutes(2));
        paces.Take(Reader);

        Assert.Equal(1, paces.Count);
    }

    /// <summary>When messages leave, in seconds, if one always waits; looked at every tenth of a second.</summary>
    private List<double> Sent(ChatPaces paces, ChatKey chat, int seconds)
    {
        var sent = new List<double>();
        for (var tenth = 0; tenth < seconds * 10; tenth++)
        {
            while (paces.UntilFree(chat) == TimeSpan.Zero)
            {
                paces.Take(chat);
                sent.Add(tenth / 10.0);
            }
            clock.Advance(TimeSpan.FromSeconds(0.1));
        }
        return sent;
    }
}
