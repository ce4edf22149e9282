using Telegram.Bot.Requests.Abstractions;

namespace Bot.Gateway;

/// <summary>Makes calls that must succeed before anything else can: again and again, until they do.</summary>
internal sealed class TelegramPersistence(TelegramConnection connection, TelegramTrouble trouble)
{
    /// <summary>Makes a call that may be repeated without harm, until Telegram has carried it out.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task CallAsync(IRequest request, CancellationToken cancellationToken)
    {
        TelegramAnswer answer;
        while ((answer = await connection.CallAsync(request, cancellationToken)) is not TelegramAnswer.Done)
            await trouble.WaitAsync(answer, cancellationToken);
        trouble.IsOver();
    }

    /// <summary>Asks who the bot is, until Telegram tells.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<TelegramSelf> LearnAsync(TelegramIdentity identity, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (self, answer) = await identity.TryLearnAsync(cancellationToken);
            if (self is not null)
            {
                trouble.IsOver();
                return self;
            }
            await trouble.WaitAsync(answer!, cancellationToken);
        }
    }
}
