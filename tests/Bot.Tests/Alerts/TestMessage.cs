using Bot.Gateway;
using Bot.Outbox;

namespace Bot.Tests.Alerts;

/// <summary>A message that the outbox gave out to be sent.</summary>
internal sealed record TestMessage(OutboxRow Row, OutboxBody Body)
{
    /// <summary>The number of the chat.</summary>
    public long Chat => Row.Chat.TelegramId();

    public string Text => Body.Text.Text;

    /// <summary>The button that stands alone in the first row below it.</summary>
    public CallButton Button => Assert.Single(Body.Keyboard![0]);

    public bool IsAlert => Row.Priority is OutboxPriority.Alert;

    /// <summary>Whether it changes a message that was sent before.</summary>
    public bool IsEdit => Body.Edits is not null;

    public static SendResult Arrives(TestMessage message) => new SendResult.Sent(message.Chat * 10);
}
