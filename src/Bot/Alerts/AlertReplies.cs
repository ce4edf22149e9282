using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Alerts;

/// <summary>Makes the turn that follows from what the desk says: the message about the alert as it is then, in its place.</summary>
internal sealed class AlertReplies(
    AlertViews views, ProgressReader progress, AudienceChoices choices, AdminMessages messages)
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
                var after = await ViewAsync(done.Alert, done, cancellationToken);
                return new Turn(
                    context.Subscriber,
                    [Shown(context, after, PreviewMenu.Main), .. messages.ToOthers(after, done.Action, done.By)])
                {
                    Toast = toast,
                    Writes = [done.Write, CountedWrite(after)],
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
        var view = await ViewAsync(alert, null, cancellationToken);
        if (menu is PreviewMenu.Topics or PreviewMenu.Languages)
            view = view with { Choices = await choices.OfAsync(view.Alert, menu, cancellationToken) };
        return new Turn(context.Subscriber, [Shown(context, view, menu)]) { Writes = [CountedWrite(view)] };
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
        var view = await ViewAsync(alert, null, cancellationToken);
        return new Turn(context.Subscriber, [Shown(context, view, PreviewMenu.Main)]) { Toast = toast };
    }

    /// <summary>Before it is sent the preview, then how far it has come.</summary>
    private async Task<AlertView> ViewAsync(AlertRevision alert, DeskResult.Done? done, CancellationToken cancellationToken)
    {
        if (alert.StartedAt is not null || alert.FinishedAt is not null)
            return new AlertView(alert, [], []) { Progress = await progress.ReadAsync(alert, cancellationToken) };
        return done is null
            ? await views.PreviewAsync(alert, cancellationToken)
            : await views.PreviewAsync(done, cancellationToken);
    }

    private OutgoingMessage Shown(TurnContext context, AlertView view, PreviewMenu menu) =>
        Message(context.Message.Chat, view, Actor(context), menu) with { Edits = context.Message.Press?.MessageId };

    private OutgoingMessage Message(ChatKey chat, AlertView view, AlertActor viewer, PreviewMenu menu) => view.Progress is null
        ? messages.Preview(chat, view, viewer, menu)
        : new OutgoingMessage(
            chat, AlertDeskTexts.Progress(view), AlertButtons.OfProgress(view.Alert)) { Photo = view.Alert.Content.Photo };

    /// <summary>The count that the button shows is the one that is kept.</summary>
    private static TurnWrite CountedWrite(AlertView view) => (connection, token) => view.Progress is null
        ? AlertChangeStore.SetAudienceSizeAsync(connection, view.Alert, token)
        : Task.CompletedTask;
}
