using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Alerts;

/// <summary>Makes the turn that follows from what the desk says: the message about the alert as it is then, in its place.</summary>
internal sealed class AlertReplies(
    AlertViews views, ProgressReader progress, AudienceChoices choices, Admins admins, TimeProvider clock)
{
    /// <summary>The turn.</summary>
    /// <param name="context">The message or press.</param>
    /// <param name="result">What the desk says.</param>
    /// <param name="toast">What a pressed button shows when it is done.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Turn> TurnAsync(
        TurnContext context, DeskResult result, string toast, CancellationToken cancellationToken)
    {
        switch (result)
        {
            case DeskResult.Done done:
                var (shown, view) = await ShowAsync(context, done.Alert, PreviewMenu.Main, cancellationToken);
                return new Turn(context.Subscriber, [shown, .. ToOthers(context, done.Alert, view)])
                {
                    Toast = toast,
                    Writes = [done.Write, CountedWrite(view)],
                };
            case DeskResult.Stale stale:
                return await AsItIsAsync(context, stale.Alert, AlertRefusalTexts.Stale, cancellationToken);
            case DeskResult.Refused { Alert: { } alert } refused when context.Message.Press is not null:
                return await AsItIsAsync(context, alert, AlertRefusalTexts.Refused(refused.Reason), cancellationToken);
            case DeskResult.Refused refused:
                return Says(context, AlertRefusalTexts.Refused(refused.Reason));
            case DeskResult.NotFound missing:
                return Says(context, AlertRefusalTexts.NotFound(missing.Number));
            default:
                return Says(context, AlertRefusalTexts.Refused(DeskRefusal.WrongState));
        }
    }

    /// <summary>The message about a revision as it is, with other buttons.</summary>
    public async Task<Turn> MenuAsync(
        TurnContext context, AlertRevision alert, PreviewMenu menu, CancellationToken cancellationToken)
    {
        var (shown, view) = await ShowAsync(context, alert, menu, cancellationToken);
        return new Turn(context.Subscriber, [shown]) { Writes = [CountedWrite(view)] };
    }

    /// <summary>Words alone: beside a pressed button, or as a reply.</summary>
    public static Turn Says(TurnContext context, string words) => context.Message.Press is null
        ? context.Reply(AlertRefusalTexts.Plain(words))
        : new Turn(context.Subscriber, []) { Toast = words };

    /// <summary>Who sent a message.</summary>
    public static AlertActor Actor(TurnContext context) =>
        new(context.Message.Chat.ToString(), context.Message.From?.Name is { Length: > 0 } name ? name : context.Message.Chat.Id);

    private async Task<Turn> AsItIsAsync(
        TurnContext context, AlertRevision alert, string toast, CancellationToken cancellationToken)
    {
        var (shown, _) = await ShowAsync(context, alert, PreviewMenu.Main, cancellationToken);
        return new Turn(context.Subscriber, [shown]) { Toast = toast };
    }

    private async Task<(OutgoingMessage Message, AlertView View)> ShowAsync(
        TurnContext context, AlertRevision alert, PreviewMenu menu, CancellationToken cancellationToken)
    {
        var view = alert.StartedAt is null && alert.FinishedAt is null
            ? await views.PreviewAsync(alert, cancellationToken)
            : new AlertView(alert, [], []) { Progress = await progress.ReadAsync(alert, cancellationToken) };
        if (menu is PreviewMenu.Topics or PreviewMenu.Languages)
            view = view with { Choices = await choices.OfAsync(view.Alert, menu, cancellationToken) };
        return (Message(context.Message.Chat, view, Actor(context), menu) with { Edits = context.Message.Press?.MessageId }, view);
    }

    private OutgoingMessage Message(ChatKey chat, AlertView view, AlertActor viewer, PreviewMenu menu) => view.Progress is null
        ? new OutgoingMessage(
            chat, AlertDeskTexts.Preview(view), AlertButtons.OfPreview(view, viewer, menu, clock.GetUtcNow())) { Photo = view.Alert.Content.Photo }
        : new OutgoingMessage(
            chat, AlertDeskTexts.Progress(view), AlertButtons.OfProgress(view.Alert)) { Photo = view.Alert.Content.Photo };

    /// <summary>What must reach others: a draft to approve, and what became of it.</summary>
    private IEnumerable<OutgoingMessage> ToOthers(TurnContext context, AlertRevision alert, AlertView view)
    {
        var actor = Actor(context);
        var author = admins.Ids.Select(ChatKey.Telegram).Where(chat => chat.ToString() == alert.Author.Id && alert.Author.Id != actor.Id);
        return alert.Status switch
        {
            AlertStatus.InReview when alert.Author.Id == actor.Id => admins.Ids.Select(ChatKey.Telegram)
                .Where(chat => chat.ToString() != actor.Id)
                .Select(chat => Message(chat, view, new AlertActor(chat.ToString(), ""), PreviewMenu.Main)),
            AlertStatus.Approved when !alert.IsReleased => author.Select(chat =>
                Message(chat, view, alert.Author, PreviewMenu.Main) with { Text = AlertDeskTexts.Approved(view) }),
            AlertStatus.Draft when alert.Author.Id != actor.Id => author.Select(chat =>
                Message(chat, view, alert.Author, PreviewMenu.Main) with { Text = AlertDeskTexts.Rejected(view, actor) }),
            _ => [],
        };
    }

    /// <summary>The count that the button shows is the one that is kept.</summary>
    private static TurnWrite CountedWrite(AlertView view) => (connection, token) => view.Progress is null
        ? AlertChangeStore.SetAudienceSizeAsync(connection, view.Alert, token)
        : Task.CompletedTask;
}
