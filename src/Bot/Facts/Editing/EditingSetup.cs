using Bot.Conversations;

namespace Bot.Facts.Editing;

/// <summary>Registers the editors' desk: their commands about open questions and the facts that they state.</summary>
internal static class EditingSetup
{
    public static IServiceCollection AddEditing(this IServiceCollection services) => services
        .AddSingleton<EditorDraftStore>()
        .AddSingleton<EditorFactStore>()
        .AddSingleton<EditorDesk>()
        .AddSingleton<QuestionCommands>()
        .AddSingleton<FactCommands>()
        .AddCommand<QuestionCommands>("questions", EditorTexts.HelpQuestions, (commands, context, token) => commands.ListAsync(context, token))
        .AddCommand<QuestionCommands>("answer", EditorTexts.HelpAnswer, (commands, context, token) => commands.AnswerAsync(context, token))
        .AddCommand<QuestionCommands>(QuestionCommands.DismissCommand, "", (commands, context, token) => commands.DismissAsync(context, token))
        .AddCommand<FactCommands>("facts", EditorTexts.HelpFacts, (commands, context, token) => commands.ListAsync(context, token))
        .AddCommand<FactCommands>("fact_correct", EditorTexts.HelpCorrect, (commands, context, token) => commands.CorrectAsync(context, token))
        .AddCommand<FactCommands>("fact_withdraw", EditorTexts.HelpWithdraw, (commands, context, token) => commands.WithdrawAsync(context, token))
        .AddCommand<EditorDesk>(EditorDesk.SaveCommand, "", (desk, context, token) => desk.SaveAsync(context, token));

    private static IServiceCollection AddCommand<T>(
        this IServiceCollection services, string name, string help,
        Func<T, TurnContext, CancellationToken, Task<Turn>> handle)
        where T : notnull => services.AddSingleton(provider => new ConversationCommand(
            name, _ => help, (context, token) => handle(provider.GetRequiredService<T>(), context, token))
        {
            IsForAdmins = true,
            IsHidden = help.Length == 0,
        });
}
