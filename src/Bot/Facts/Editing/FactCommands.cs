using Bot.Conversations;

namespace Bot.Facts.Editing;

/// <summary>The facts that editors have stated: listed, corrected, withdrawn.</summary>
internal sealed class FactCommands(EditorFactStore facts, EditorDesk desk, TimeProvider clock)
{
    private const int Shown = 10;

    /// <summary>The turn of /facts.</summary>
    public async Task<Turn> ListAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var latest = await facts.LatestAsync(Shown, cancellationToken);
        return context.Reply(latest.Count == 0 ? EditorTexts.NoFacts : EditorTexts.Facts(latest, clock.GetUtcNow()));
    }

    /// <summary>The turn of /fact_correct: what is not given stays as it is.</summary>
    public async Task<Turn> CorrectAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var form = EditorForm.Read(context.Argument);
        if (form.Number is not { } number)
            return context.Reply(EditorTexts.HowToCorrect);
        if (await facts.FindAsync(number, cancellationToken) is not { } before)
            return context.Reply(EditorTexts.NotFound(number));
        form = form with
        {
            Subject = form.Subject ?? before.Fact.Subject,
            SourceUrl = form.SourceName is null ? before.Fact.Source.Url : form.SourceUrl,
            SourceName = form.SourceName ?? before.Fact.Source.Name,
            Attribution = form.Attribution ?? before.Fact.Attribution ?? "",
            Status = form.Status ?? before.Fact.Status,
        };
        var missing = form.Missing().ToList();
        if (form.Wrong is null)
            missing.Add("Wrong: what was wrong");
        if (missing.Count > 0)
            return context.Reply(EditorTexts.Missing(missing));
        return await desk.DraftAsync(context, Draft(context, before, EditorDraftKind.Correction) with
        {
            Statement = form.Statement,
            Subject = form.Subject,
            SourceName = form.SourceName,
            SourceUrl = form.SourceUrl,
            Attribution = form.Attribution.Length > 0 ? form.Attribution : null,
            Status = form.Status.Value,
            Reason = form.Wrong,
        }, before, cancellationToken);
    }

    /// <summary>The turn of /fact_withdraw.</summary>
    public async Task<Turn> WithdrawAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var form = EditorForm.Read(context.Argument);
        if (form.Number is not { } number || form.Statement.Length == 0)
            return context.Reply(EditorTexts.HowToWithdraw);
        if (await facts.FindAsync(number, cancellationToken) is not { } before)
            return context.Reply(EditorTexts.NotFound(number));
        return await desk.DraftAsync(
            context, Draft(context, before, EditorDraftKind.Withdrawal) with { Reason = form.Statement }, before, cancellationToken);
    }

    private EditorDraft Draft(TurnContext context, EditorFact before, EditorDraftKind kind) =>
        new(before.Number, kind, EditorDesk.EditorOf(context))
        {
            Question = before.Fact.Question ?? "",
            Before = before.Fact.Id,
            AsOf = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
        };
}
