using System.Diagnostics;

namespace EndToEnd.Tests;

/// <summary>Somebody in a private chat with the bot.</summary>
internal sealed class Reader(Emulator emulator, BotLine line, string token, long id)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(20);

    private readonly Queue<Heard> unheard = new();

    private object Self => new { id, is_bot = false, first_name = "Reader", language_code = "en" };

    private object Chat => new { id, type = "private", first_name = "Reader" };

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Writes to the bot; what begins with a slash is a command.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="replyTo">The bot's message that it replies to, or null.</param>
    /// <returns>The message's id.</returns>
    public async Task<long> SayAsync(string text, Heard? replyTo = null)
    {
        var message = new Dictionary<string, object>
        {
            ["botToken"] = token,
            ["from"] = Self,
            ["chat"] = Chat,
            ["date"] = Now,
            ["text"] = text,
        };
        if (replyTo is not null)
            message["reply_to_message"] = FromBot(replyTo);
        if (text.StartsWith('/'))
        {
            message["entities"] = new[] { new { type = "bot_command", offset = 0, length = text.Split(' ')[0].Length } };
            await emulator.SendCommandAsync(message);
        }
        else
        {
            await emulator.SendMessageAsync(message);
        }
        return await LatestAsync("message", "messageId");
    }

    /// <summary>Presses a button of a message.</summary>
    /// <returns>The press's id.</returns>
    public async Task<long> PressAsync(Heard message, string label)
    {
        await emulator.SendCallbackAsync(new
        {
            botToken = token,
            from = Self,
            message = FromBot(message),
            data = message.Button(label).Payload,
        });
        return await LatestAsync("callbackQuery", "callbackId");
    }

    /// <summary>Waits for the next message that has not been heard yet.</summary>
    public Task<Heard> HearsAsync() => WaitAsync("the bot to say something", async () =>
    {
        if (unheard.Count == 0)
        {
            foreach (var message in (await emulator.UnreadAsync(token, id)).EnumerateArray())
                unheard.Enqueue(Heard.Of(message));
        }
        return unheard.TryDequeue(out var next) ? next : null;
    });

    /// <summary>Says something and waits for the next message.</summary>
    public async Task<Heard> AskAsync(string text, Heard? replyTo = null)
    {
        await SayAsync(text, replyTo);
        return await HearsAsync();
    }

    /// <summary>Waits for the answer to a press, which ends the waiting circle on the button.</summary>
    /// <returns>What it shows for a moment; empty for nothing.</returns>
    public Task<string> SeesPressAnsweredAsync(long press) => WaitAsync("the press to be answered", () =>
    {
        var answer = line.Calls.FirstOrDefault(call =>
            call.Method == "answerCallbackQuery" && call.Body.GetProperty("callback_query_id").GetString() == $"{press}");
        var shown = answer is not null && answer.Body.TryGetProperty("text", out var text) ? text.GetString() : "";
        return Task.FromResult(answer is null ? null : shown);
    });

    /// <summary>
    /// Fails when the bot has more to say: replies keep the order of what they reply to, so whatever it still had to say
    /// would come before its answer to one more command.
    /// </summary>
    public async Task HearsNothingMoreAsync()
    {
        var marker = $"/end{Guid.NewGuid():N}"[..20];
        Assert.Contains(marker, (await AskAsync(marker)).Text, StringComparison.Ordinal);
    }

    private object FromBot(Heard message) => new
    {
        message_id = message.Id,
        from = new { id = 666, is_bot = true, first_name = "Test First name", username = "TestNameBot" },
        chat = Chat,
        date = Now,
        text = message.Text,
    };

    /// <summary>The id that the emulator gave to what this reader sent last, which it does not answer.</summary>
    private async Task<long> LatestAsync(string kind, string idName) =>
        (await emulator.HistoryAsync(token)).EnumerateArray()
            .Where(kept => kept.TryGetProperty(kind, out var sent)
                && sent.TryGetProperty("from", out var from) && from.GetProperty("id").GetInt64() == id)
            .Max(kept => kept.GetProperty(idName).GetInt64());

    private async Task<T> WaitAsync<T>(string purpose, Func<Task<T?>> look)
        where T : class
    {
        var begun = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(LookInterval);
        do
        {
            line.AssertClean();
            if (await look() is { } found)
                return found;
        }
        while (Stopwatch.GetElapsedTime(begun) < Patience
            && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken));
        throw new TimeoutException($"Waited {Patience.TotalSeconds:0} s for {purpose}.");
    }
}
