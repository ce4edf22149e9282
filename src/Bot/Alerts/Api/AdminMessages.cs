using Bot.Conversations;
using Bot.Gateway;
using Bot.Outbox;

namespace Bot.Alerts.Api;

/// <summary>What admins on Telegram hear of what programs do: drafts to approve, with buttons, and approvals of what they wrote.</summary>
internal sealed class AdminMessages(Admins admins, TimeProvider clock)
{
    /// <summary>The messages, to be stored with what was done.</summary>
    /// <param name="view">The revision as it is then.</param>
    /// <param name="action">What was done.</param>
    public IReadOnlyList<OutboxEntry> Of(AlertView view, AlertAction action) => action switch
    {
        AlertAction.Submitted => [.. Chats.Select(chat => Entry(chat, view, AlertDeskTexts.Preview(view)))],
        AlertAction.Approved when view.Alert.Status is AlertStatus.Approved =>
            [.. Chats.Where(chat => chat.ToString() == view.Alert.Author.Id).Select(chat => Entry(chat, view, AlertDeskTexts.Approved(view)))],
        _ => [],
    };

    private IEnumerable<ChatKey> Chats => admins.Ids.Select(ChatKey.Telegram);

    private OutboxEntry Entry(ChatKey chat, AlertView view, MessageText text)
    {
        var viewer = new AlertActor(chat.ToString(), "");
        var buttons = AlertButtons.OfPreview(view, viewer, PreviewMenu.Main, clock.GetUtcNow());
        return new OutboxEntry(OutboxPriority.Reply, new OutgoingMessage(chat, text, buttons) { Photo = view.Alert.Content.Photo });
    }
}
