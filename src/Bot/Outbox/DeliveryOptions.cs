using System.ComponentModel.DataAnnotations;

namespace Bot.Outbox;

/// <summary>Settings of sending (section <c>Delivery</c>).</summary>
internal sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>Messages a second over all chats; 0: no limit.</summary>
    [Range(0, 1_000_000)]
    public int MessagesPerSecond { get; set; } = 30;

    /// <summary>Messages a second to one chat; 0: no limit.</summary>
    [Range(0, 1000)]
    public double MessagesPerChatPerSecond { get; set; } = 1;

    /// <summary>Messages a minute to one group; 0: no limit.</summary>
    [Range(0, 10_000)]
    public int MessagesPerGroupPerMinute { get; set; } = 20;

    /// <summary>Lets alerts use Telegram's paid rate.</summary>
    public bool PaidBroadcast { get; set; }
}
