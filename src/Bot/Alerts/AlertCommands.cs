using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Alerts;

/// <summary>The commands of admins that begin alerts and what stands behind the buttons below them.</summary>
internal sealed class AlertCommands(AlertDesk desk, AlertDispatch dispatch, AlertReplies replies)
{
    /// <summary>Something done to the revision that a button names.</summary>
    private delegate Task<DeskResult> PressAction(
        AlertCommands commands, AlertActor actor, AlertPress press, TurnContext context, CancellationToken cancellationToken);

    private AlertDesk Desk { get; } = desk;

    private AlertDispatch Dispatch { get; } = dispatch;

    private AlertReplies Replies { get; } = replies;

    /// <summary>All of them, the listed ones first.</summary>
    public static IReadOnlyList<AlertCommand> All { get; } =
    [
        new AlertCommand("alert", "begin a breaking-news alert", (commands, context, token) => commands.DraftAsync(context, token)),
        new AlertCommand("correct", "correct an alert", (commands, context, token) => commands.CorrectAsync(context, token)),
        new AlertCommand("retract", "withdraw an alert", (commands, context, token) => commands.RetractAsync(context, token)),
        new AlertCommand("drill", "a test alert to admins only", (commands, context, token) => commands.DrillAsync(context, token)),
        new AlertCommand("wrong", "", (commands, context, token) => commands.WrongAsync(context, token)),
        new AlertCommand("alert_text", "", (commands, context, token) => commands.TextAsync(context, token)),
        new AlertCommand("alert_menu", "", (commands, context, token) => commands.MenuAsync(context, token)),
        Pressed("alert_submit", "Sent to the other admins", (desks, actor, press, _, token) => desks.Desk.SubmitAsync(actor, press.Alert, token)),
        Pressed("alert_approve", "Approved", (desks, actor, press, _, token) => desks.Desk.ApproveAsync(actor, press.Alert, token)),
        Pressed("alert_reject", "Sent back", (desks, actor, press, _, token) => desks.Desk.RejectAsync(actor, press.Alert, token)),
        Pressed("alert_send", "On its way", (desks, actor, press, context, token) =>
            desks.Dispatch.SendAsync(actor, press.Alert, Place(context), token)),
        Pressed("alert_pause", "Paused", (desks, actor, press, _, token) => desks.Dispatch.PauseAsync(actor, press.Alert, token)),
        Pressed("alert_resume", "Going on", (desks, actor, press, _, token) => desks.Dispatch.ResumeAsync(actor, press.Alert, token)),
        Pressed("alert_cancel", "Cancelled", (desks, actor, press, _, token) => desks.Dispatch.CancelAsync(actor, press.Alert, token)),
        .. AlertSettings.All.Select(setting => Pressed(setting.Command, "Changed", (desks, actor, press, _, token) =>
            desks.Desk.ChangeAsync(actor, press.Alert, content => setting.Change(content, press.Value), token))),
    ];

    private static AlertCommand Pressed(string name, string toast, PressAction action) => new(name, "", async (commands, context, token) =>
        AlertPress.Parse(context.Argument) is { } press
            ? await commands.Replies.TurnAsync(
                context, await action(commands, AlertReplies.Actor(context), press, context, token), toast, token)
            : AlertReplies.Says(context, AlertRefusalTexts.Refused(DeskRefusal.WrongState)));

    private static (ChatKey Chat, long MessageId)? Place(TurnContext context) =>
        context.Message.Press?.MessageId is { } id ? (context.Message.Chat, id) : null;

    private async Task<Turn> DraftAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var content = AlertDraft.Read(context.Message, context.Argument);
        return content.Text.Length == 0
            ? context.Reply(AlertRefusalTexts.HowTo)
            : await Replies.TurnAsync(
                context, await Desk.DraftAsync(AlertReplies.Actor(context), content, cancellationToken), "", cancellationToken);
    }

    private async Task<Turn> CorrectAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var (number, said) = AlertDraft.Numbered(context.Argument);
        if (number is null || said.Length == 0)
            return context.Reply(AlertRefusalTexts.HowToCorrect);
        var (text, wrong) = AlertDraft.WhatWasWrong(said);
        var (words, link) = AlertDraft.WithoutLink(text);
        return await ReviseAsync(
            context, number.Value, AlertKind.Correction, new RevisionWords(words, wrong, link), cancellationToken);
    }

    private async Task<Turn> RetractAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var (number, reason) = AlertDraft.Numbered(context.Argument);
        return number is null || reason.Length == 0
            ? context.Reply(AlertRefusalTexts.HowToRetract)
            : await ReviseAsync(
                context, number.Value, AlertKind.Retraction, new RevisionWords(reason, null, null), cancellationToken);
    }

    private async Task<Turn> ReviseAsync(
        TurnContext context, long number, AlertKind kind, RevisionWords words, CancellationToken cancellationToken) =>
        await Replies.TurnAsync(context, await Desk.ReviseAsync(
            AlertReplies.Actor(context), number, kind, words, cancellationToken), "", cancellationToken);

    private async Task<Turn> WrongAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var (number, wrong) = AlertDraft.Numbered(context.Argument);
        return number is null || wrong.Length == 0
            ? context.Reply(AlertRefusalTexts.HowToSayWhatWasWrong)
            : await Replies.TurnAsync(context, await Desk.ChangeAsync(
                AlertReplies.Actor(context), new AlertReference(number.Value, null, null),
                content => content with { WhatWasWrong = wrong }, cancellationToken), "", cancellationToken);
    }

    private async Task<Turn> DrillAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var content = new AlertContent(context.Argument.Length > 0 ? context.Argument : AlertTexts.DrillText);
        return await Replies.TurnAsync(
            context, await Dispatch.DrillAsync(AlertReplies.Actor(context), content, cancellationToken), "", cancellationToken);
    }

    private async Task<Turn> TextAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var (number, text) = AlertDraft.Numbered(context.Argument);
        if (number is null)
            return context.Reply(AlertRefusalTexts.HowTo);
        var (words, link) = AlertDraft.WithoutLink(text);
        return await Replies.TurnAsync(context, await Desk.ChangeAsync(
            AlertReplies.Actor(context), new AlertReference(number.Value, null, null),
            content => content with { Text = words, Link = link ?? content.Link }, cancellationToken), "", cancellationToken);
    }

    private async Task<Turn> MenuAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (AlertPress.Parse(context.Argument) is not { } press || !Enum.TryParse<PreviewMenu>(press.Value, out var menu))
            return AlertReplies.Says(context, AlertRefusalTexts.Refused(DeskRefusal.WrongState));
        var alert = await Desk.FindAsync(press.Alert, cancellationToken);
        return alert is null
            ? AlertReplies.Says(context, AlertRefusalTexts.NotFound(press.Alert.Number))
            : await Replies.MenuAsync(context, alert, AlertRules.IsOpen(alert) ? menu : PreviewMenu.Main, cancellationToken);
    }
}
