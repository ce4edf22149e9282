using Bot.Conversations;

namespace Bot.Answers;

/// <summary>Registers the answering of questions.</summary>
internal static class AnswersSetup
{
    public static IServiceCollection AddAnswers(this IServiceCollection services) => services
        .AddSingleton<StatementCache>()
        .AddSingleton<CandidateFinder>()
        .AddSingleton<AnswerService>()
        .AddSingleton<AskCommand>()
        .AddSingleton<IPlainTextHandler>(provider => provider.GetRequiredService<AskCommand>())
        .AddSingleton(provider => provider.GetRequiredService<AskCommand>().Command);
}
