using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Alerts;

/// <summary>What those who work on an alert are sent of it before it goes out.</summary>
internal sealed class AdminMessages(Admins admins, TimeProvider clock)
{
    private IEnumerable<ChatKey> Chats => admins.Ids.Select(ChatKey.Telegram);

    /// <summary>The preview with the buttons that the viewer may press.</summary>
    public OutgoingMessage Preview(ChatKey chat, AlertView view, AlertActor viewer, PreviewMenu menu) =>
        new(chat, AlertDeskTexts.Preview(view), AlertButtons.OfPreview(view, viewer, menu, clock.GetUtcNow()))
        {
            Photo = view.Alert.Content.Photo,
        };

    /// <summary>What others hear of something that was done: a draft to approve, and what became of what they wrote.</summary>
    /// <param name="view">The revision as it is then.</param>
    /// <param name="action">What was done.</param>
    /// <param name="by">Who did it, who hears nothing more of it.</param>
    public IReadOnlyList<OutgoingMessage> ToOthers(AlertView view, AlertAction action, AlertActor by) => action switch
    {
        AlertAction.Submitted => [.. Others(by).Select(chat => Preview(chat, view))],
        AlertAction.Approved when view.Alert.Status is AlertStatus.Approved => ToAuthor(view, by, AlertDeskTexts.Approved(view)),
        AlertAction.Rejected => ToAuthor(view, by, AlertDeskTexts.Rejected(view, by)),
        _ => [],
    };

    private IEnumerable<ChatKey> Others(AlertActor by) => Chats.Where(chat => chat.ToString() != by.Id);

    private IReadOnlyList<OutgoingMessage> ToAuthor(AlertView view, AlertActor by, MessageText text) =>
    [
        .. Others(by).Where(chat => chat.ToString() == view.Alert.Author.Id).Select(chat => Preview(chat, view) with { Text = text }),
    ];

    private OutgoingMessage Preview(ChatKey chat, AlertView view) =>
        Preview(chat, view, new AlertActor(chat.ToString(), ""), PreviewMenu.Main);
}
