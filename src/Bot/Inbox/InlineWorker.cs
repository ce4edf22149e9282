using Bot.Gateway;
using Bot.Storage;

namespace Bot.Inbox;

/// <summary>Answers those who name the bot in other chats, a few at a time.</summary>
internal sealed partial class InlineWorker(InlineQueue queue, InlineAnswers answers, ILogger<InlineWorker> logger) : BackgroundService
{
    // Composing briefings computes; turns of the bot's own readers come first.
    private const int AtATime = 2;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => Task.Run(() => AnswerAsync(stoppingToken), stoppingToken)));

    private async Task AnswerAsync(CancellationToken stoppingToken)
    {
        await foreach (var query in queue.ReadAsync(stoppingToken))
        {
            try
            {
                await answers.AnswerAsync(query, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogFailure(
                    logger, failure is StorageException ? failure.Message : failure.GetType().Name,
                    failure is StorageException ? null : new WordlessException(failure));
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Somebody in another chat is offered nothing: {Reason}")]
    private static partial void LogFailure(ILogger logger, string reason, Exception? failure);
}
