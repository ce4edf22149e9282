using System.Globalization;
using Bot.Conversations;
using Bot.Facts.Corrections;
using Bot.Gateway;

namespace Bot.Facts.Editing;

/// <summary>Shows drafts as readers will get them, and saves what was shown when its button is pressed.</summary>
internal sealed class EditorDesk(
    EditorDraftStore drafts, EditorFactStore facts, OpenQuestionStore questions, TimeProvider clock)
{
    /// <summary>The command behind the button that saves.</summary>
    public const string SaveCommand = "editor_save";

    /// <summary>A turn that keeps a draft and shows it.</summary>
    public async Task<Turn> DraftAsync(TurnContext context, EditorDraft draft, EditorFact? before, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var shown = await ShownAsync(context, draft, before, cancellationToken);
        return new Turn(context.Subscriber, [shown])
        {
            Writes = [(connection, token) => EditorDraftStore.KeepAsync(connection, draft, now, token)],
        };
    }

    /// <summary>The turn of a button that saves: once, and only what stood above it.</summary>
    public async Task<Turn> SaveAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var (number, hash) = Pressed(context.Argument);
        if (await drafts.FindAsync(number, cancellationToken) is not { } draft)
            return Says(context, EditorTexts.AlreadyDone);
        var before = await facts.FindAsync(number, cancellationToken);
        var question = draft.Kind is EditorDraftKind.Answer ? await questions.FindAsync(number, cancellationToken) : null;
        if (before?.Fact.Id != draft.Before || (draft.Kind is EditorDraftKind.Answer && question is not { ClosedAt: null }))
            return Says(context, EditorTexts.AlreadyDone);
        if (draft.Hash != hash)
            return new Turn(context.Subscriber, [await ShownAsync(context, draft, before, cancellationToken)]) { Toast = EditorTexts.Stale };
        var now = clock.GetUtcNow();
        var readers = await CountAsync(draft, question, cancellationToken);
        return new Turn(context.Subscriber, [Message(context, EditorTexts.Done(draft, before, readers, now))])
        {
            Toast = EditorTexts.Saved,
            Wakes = [CorrectionStore.SignalName],
            Writes =
            [
                async (connection, token) =>
                {
                    await EditorDraftStore.TakeAsync(connection, draft, token);
                    var added = await facts.SaveAsync(connection, draft, now, token);
                    if (question is not null)
                        await OpenQuestionStore.CloseAsync(connection, question.Id, added, now, token);
                },
            ],
        };
    }

    /// <summary>Words alone: beside a pressed button, or as a reply.</summary>
    public static Turn Says(TurnContext context, string words) => context.Message.Press is null
        ? context.Reply(EditorTexts.Plain(words))
        : new Turn(context.Subscriber, []) { Toast = words };

    /// <summary>Who sent the message.</summary>
    public static string EditorOf(TurnContext context) =>
        context.Message.From?.Name is { Length: > 0 } name ? name : context.Message.Chat.Id;

    private async Task<OutgoingMessage> ShownAsync(
        TurnContext context, EditorDraft draft, EditorFact? before, CancellationToken cancellationToken)
    {
        var question = draft.Kind is EditorDraftKind.Answer ? await questions.FindAsync(draft.Number, cancellationToken) : null;
        var label = EditorTexts.SaveLabel(draft.Kind, await CountAsync(draft, question, cancellationToken));
        var says = string.Create(CultureInfo.InvariantCulture, $"/{SaveCommand} {draft.Number} {draft.Hash}");
        return Message(context, EditorTexts.Preview(draft, before, clock.GetUtcNow()), new MessageButton(label, says));
    }

    private async Task<long> CountAsync(EditorDraft draft, OpenQuestion? question, CancellationToken cancellationToken)
    {
        var readers = draft.Before is { } before ? await facts.CountReadersAsync(before, cancellationToken) : 0;
        return question is null ? readers : readers + await questions.CountAskersAsync(question.Id, cancellationToken);
    }

    private static OutgoingMessage Message(TurnContext context, MessageText text, params MessageButton[] buttons) =>
        new(context.Message.Chat, text, buttons) { Edits = context.Message.Press?.MessageId };

    private static (long Number, string Hash) Pressed(string argument)
    {
        var parts = argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts is [var number, var hash] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            ? (read, hash)
            : (0, "");
    }
}
