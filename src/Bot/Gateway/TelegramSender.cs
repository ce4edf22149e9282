namespace Bot.Gateway;

/// <summary>Carries out calls on Telegram, each exactly once, and says what became of them.</summary>
internal sealed class TelegramSender(TelegramConnection connection)
{
    /// <summary>Makes one call. Nothing is retried or waited for here.</summary>
    /// <param name="call">What to do.</param>
    /// <param name="cancellationToken">
    /// Gives up waiting for the answer. Nobody can tell then whether the call was carried out, as with <see cref="SendResult.Unknown"/>.
    /// </param>
    /// <returns>What became of it; every failure has its case, and no reason holds the token.</returns>
    /// <exception cref="OperationCanceledException">Only when <paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<SendResult> SendAsync(OutgoingCall call, CancellationToken cancellationToken)
    {
        if (!connection.HasToken)
            return new SendResult.NotSent("no Telegram token is set");
        if (!call.Chat.IsTelegram)
            return new SendResult.Rejected($"a chat of the channel \"{call.Chat.Channel}\" is not on Telegram");
        try
        {
            return SendResults.Of(call, await connection.CallAsync(TelegramRequests.Of(call), cancellationToken));
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException or ArgumentException)
        {
            return new SendResult.Rejected($"the call cannot be written: {wrong.GetType().Name}");
        }
    }
}
