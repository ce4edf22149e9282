using System.Globalization;
using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Facts.Editing;

/// <summary>The editors' queue: what readers asked and nothing answered.</summary>
internal sealed class QuestionCommands(OpenQuestionStore questions, EditorFactStore facts, EditorDesk desk, TimeProvider clock)
{
    /// <summary>The command behind the button that dismisses a question.</summary>
    public const string DismissCommand = "question_dismiss";

    private const int PageSize = 10;

    /// <summary>The turn of /questions: a page of them, with a number the page behind so many.</summary>
    public async Task<Turn> ListAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var skipped = int.TryParse(context.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        var found = await questions.ListAsync(skipped, PageSize + 1, cancellationToken);
        var page = found.Take(PageSize).ToList();
        if (page.Count == 0)
            return context.Reply(EditorTexts.NoQuestions);
        var buttons = page.SelectMany(question => new[]
        {
            Button($"Answer {question.Number}", $"/answer {question.Number}"),
            Button($"Dismiss {question.Number}", $"/{DismissCommand} {question.Number}") with { IsBeside = true },
        });
        if (found.Count > PageSize)
            buttons = buttons.Append(Button($"More", $"/questions {skipped + PageSize}"));
        return context.Reply(EditorTexts.Questions(page, clock.GetUtcNow()), [.. buttons]);
    }

    /// <summary>The turn of /answer: how to, what is missing, or the answer as readers will get it.</summary>
    public async Task<Turn> AnswerAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var form = EditorForm.Read(context.Argument);
        if (form.Number is not { } number)
            return context.Reply(EditorTexts.HowToAnswer);
        if (await questions.FindAsync(number, cancellationToken) is not { ClosedAt: null } question)
            return EditorDesk.Says(context, EditorTexts.NotFound(number).Text);
        if (form == new EditorForm(number, ""))
            return context.Reply(EditorTexts.HowTo(question));
        if (form.Missing().ToList() is { Count: > 0 } missing)
            return context.Reply(EditorTexts.Missing(missing));
        var before = await facts.FindAsync(number, cancellationToken);
        var draft = new EditorDraft(number, EditorDraftKind.Answer, EditorDesk.EditorOf(context))
        {
            Question = question.Question,
            Before = before?.Fact.Id,
            Statement = form.Statement,
            Subject = form.Subject!,
            SourceName = form.SourceName!,
            SourceUrl = form.SourceUrl,
            Attribution = form.Attribution is { Length: > 0 } says ? says : null,
            Status = form.Status!.Value,
            AsOf = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
        };
        return await desk.DraftAsync(context, draft, before, cancellationToken);
    }

    /// <summary>The turn of a button that takes a question out of the queue without an answer.</summary>
    public async Task<Turn> DismissAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (EditorForm.Read(context.Argument).Number is not { } number
            || await questions.FindAsync(number, cancellationToken) is not { ClosedAt: null } question)
            return EditorDesk.Says(context, EditorTexts.AlreadyDone);
        var now = clock.GetUtcNow();
        return EditorDesk.Says(context, EditorTexts.Dismissed) with
        {
            Writes = [(connection, token) => OpenQuestionStore.CloseAsync(connection, question.Id, null, now, token)],
        };
    }

    private static MessageButton Button(FormattableString label, FormattableString says) =>
        new(FormattableString.Invariant(label), FormattableString.Invariant(says));
}
