using Bot.Gateway;

namespace Bot.Inbox;

/// <summary>Shows that the bot is at work, when an answer takes long.</summary>
internal sealed class TypingIndicator(TelegramSender sender, TimeProvider clock)
{
    /// <summary>Quicker answers need none.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(300);

    // Telegram shows it for five seconds.
    private static readonly TimeSpan Repeat = TimeSpan.FromSeconds(4.5);

    /// <summary>Shows it from <see cref="Delay"/> on until the result is disposed. Whether it is seen does not matter, so failures do not either.</summary>
    public IAsyncDisposable Show(IncomingMessage message) =>
        message.Chat.IsTelegram ? new Showing(sender, clock, new OutgoingCall.Typing(message.Chat, message.Thread)) : new Showing();

    private sealed class Showing : IAsyncDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private readonly ITimer? timer;
        private readonly TelegramSender? sender;
        private readonly OutgoingCall? call;
        private volatile Task sending = Task.CompletedTask;

        public Showing()
        {
        }

        public Showing(TelegramSender sender, TimeProvider clock, OutgoingCall call)
        {
            this.sender = sender;
            this.call = call;
            timer = clock.CreateTimer(_ => sending = SendAsync(), null, Delay, Repeat);
        }

        public async ValueTask DisposeAsync()
        {
            if (timer is not null)
                await timer.DisposeAsync();
            await stop.CancelAsync();
            await sending;
            stop.Dispose();
        }

        private async Task SendAsync()
        {
            try
            {
                await sender!.SendAsync(call!, stop.Token);
            }
            catch (OperationCanceledException)
            {
                // The answer is ready.
            }
        }
    }
}
