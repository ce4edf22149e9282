using System.Threading.Channels;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Benchmarks.Contenders;

/// <summary>A bare loop around Telegram.Bot: polls, answers each chat in order on one of many channels, stores nothing.</summary>
internal sealed class BareEcho(TelegramBotClient bot)
{
    // More than rate × latency, so that one chat's reply rarely waits for another's.
    private const int Shards = 512;
    private const int WaitingPerShard = 100;
    private const int PollSeconds = 30;

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var shards = Enumerable.Range(0, Shards).Select(_ => Channel.CreateBounded<Message>(WaitingPerShard)).ToList();
        var answering = shards.Select(shard => AnswerAsync(shard.Reader, cancellationToken)).ToList();
        int? offset = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            var updates = await bot.GetUpdates(offset, timeout: PollSeconds, cancellationToken: cancellationToken);
            foreach (var update in updates)
            {
                offset = update.Id + 1;
                if (update.Message is { } message)
                    await shards[(int)(message.Chat.Id % Shards)].Writer.WriteAsync(message, cancellationToken);
            }
        }
        await Task.WhenAll(answering);
    }

    private async Task AnswerAsync(ChannelReader<Message> messages, CancellationToken cancellationToken)
    {
        await foreach (var message in messages.ReadAllAsync(cancellationToken))
        {
            try
            {
                await bot.SendMessage(message.Chat.Id, message.Text!, cancellationToken: cancellationToken);
            }
            catch (RequestException)
            {
                // Lost; the server counts what arrives.
            }
        }
    }
}
