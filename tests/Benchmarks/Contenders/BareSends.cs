using System.Globalization;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Benchmarks.Contenders;

/// <summary>Sends through Telegram.Bot as it comes, so many in flight at a time.</summary>
internal sealed class BareSends(TelegramBotClient bot, int inFlight)
{
    /// <summary>Sends to the chats in turns.</summary>
    public Task SendAsync(int messages, long firstChat, int chats, CancellationToken cancellationToken)
    {
        var sent = 0;
        return Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => LaneAsync()));

        async Task LaneAsync()
        {
            while (Interlocked.Increment(ref sent) is var number && number <= messages)
                await SendAsync(firstChat + ((number - 1) % chats), number, cancellationToken);
        }
    }

    private async Task SendAsync(long chat, int number, CancellationToken cancellationToken)
    {
        try
        {
            await bot.SendMessage(chat, string.Create(CultureInfo.InvariantCulture, $"message {number}"), cancellationToken: cancellationToken);
        }
        catch (RequestException)
        {
            // Lost; the server counts what arrives.
        }
    }
}
