using System.Text.Json;

namespace EndToEnd.Tests;

/// <summary>Somebody in a private chat with the bot, or in a group or channel.</summary>
/// <param name="emulator">Where it is written.</param>
/// <param name="line">What the bot calls.</param>
/// <param name="token">Which bot.</param>
/// <param name="id">Who it is.</param>
/// <param name="language">Of the person's app.</param>
/// <param name="room">The group or channel; null: the private chat.</param>
internal sealed class Reader(Emulator emulator, BotLine line, string token, long id, string language = "en", Room? room = null)
{
    private readonly Queue<Heard> unheard = new();

    /// <summary>Who it is.</summary>
    public long Id => id;

    /// <summary>Of the person's app.</summary>
    public string Language => language;

    private long ChatId => room?.Id ?? id;

    private object Self => new { id, is_bot = false, first_name = "Reader", language_code = language };

    private object Chat => room is null
        ? new { id, type = "private", first_name = "Reader" }
        : new { id = room.Id, type = room.Type, title = room.Title };

    private static object Bot => new { id = 666, is_bot = true, first_name = "Test First name", username = "TestNameBot" };

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Writes to the bot; what begins with a slash is a command.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="replyTo">The bot's message that it replies to, or null.</param>
    /// <returns>The message's id.</returns>
    public async Task<long> SayAsync(string text, Heard? replyTo = null)
    {
        await WriteAsync(text, replyTo);
        return await LatestAsync("message", "messageId");
    }

    /// <summary>The same person in a group or channel.</summary>
    public Reader In(Room other) => new(emulator, line, token, id, language, other);

    /// <summary>Shares a place.</summary>
    public Task ShareAsync(double latitude, double longitude) => emulator.SendMessageAsync(
        new { botToken = token, from = Self, chat = Chat, date = Now, location = new { latitude, longitude } });

    /// <summary>Names the bot in another chat and types on.</summary>
    /// <returns>What the bot offers there.</returns>
    public async Task<JsonElement> SeesOfferedAsync(string text)
    {
        var query = Guid.NewGuid().ToString("N");
        await HappensAsync(new { inline_query = new { id = query, from = Self, query = text, offset = "" } });
        var answer = await WaitAsync("what is typed in another chat to be answered", () => Task.FromResult(line.Calls.FirstOrDefault(
            call => call.Method == "answerInlineQuery" && CallRules.Text(call.Body, "inline_query_id") == query)));
        return answer.Body;
    }

    /// <summary>Makes the bot an administrator of a room.</summary>
    public Task MakesAdministratorAsync(Room other) => HappensAsync(new
    {
        my_chat_member = new
        {
            chat = new { id = other.Id, type = other.Type, title = other.Title },
            from = Self,
            date = Now,
            old_chat_member = new { status = "left", user = Bot },
            new_chat_member = new
            {
                status = "administrator", user = Bot, can_be_edited = false, is_anonymous = false, can_manage_chat = true,
                can_post_messages = true, can_edit_messages = true,
            },
        },
    });

    /// <summary>Presses a button of a message.</summary>
    /// <returns>The press's id.</returns>
    public async Task<long> PressAsync(Heard message, string label)
    {
        await TouchAsync(message, message.Button(label));
        return await LatestAsync("callbackQuery", "callbackId");
    }

    /// <summary>Presses a button and waits for all that comes of it; nobody else may talk with the bot meanwhile.</summary>
    public Task<Outcome> PressAndHearAsync(Heard message, HeardButton button) =>
        HearAllAsync(() => TouchAsync(message, button), isPress: true);

    /// <summary>Presses the button with a label and waits for all that comes of it; nobody else may talk with the bot meanwhile.</summary>
    public Task<Outcome> PressAndHearAsync(Heard message, string label) => PressAndHearAsync(message, message.Button(label));

    /// <summary>Says something and waits for all that comes of it.</summary>
    public Task<Outcome> SayAndHearAsync(string text) => HearAllAsync(() => WriteAsync(text), isPress: false);

    /// <summary>Waits for the next message that has not been heard yet.</summary>
    public Task<Heard> HearsAsync() => WaitAsync("the bot to say something", async () =>
    {
        if (unheard.Count == 0)
        {
            foreach (var message in (await emulator.UnreadAsync(token, ChatId)).EnumerateArray())
                unheard.Enqueue(Heard.Of(message));
        }
        return unheard.TryDequeue(out var next) ? next : null;
    });

    /// <summary>Says something and waits for the next message.</summary>
    public async Task<Heard> AskAsync(string text, Heard? replyTo = null)
    {
        await WriteAsync(text, replyTo);
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
        var marker = Marker();
        Assert.Contains(marker, (await AskAsync(marker)).Text, StringComparison.Ordinal);
    }

    /// <summary>Writes without asking which id the message got.</summary>
    private async Task WriteAsync(string text, Heard? replyTo = null)
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
            message["entities"] = new[] { new { type = "bot_command", offset = 0, length = text.Split(' ', '\n')[0].Length } };
            await emulator.SendCommandAsync(message);
        }
        else
        {
            await emulator.SendMessageAsync(message);
        }
    }

    private Task HappensAsync(object update) => emulator.SendMessageAsync(new Dictionary<string, object>
    {
        ["botToken"] = token,
        ["from"] = Self,
        ["chat"] = Chat,
        ["date"] = Now,
        [EmulatorQuirks.Instead] = update,
    });

    private async Task<Outcome> HearAllAsync(Func<Task> act, bool isPress)
    {
        var before = line.Calls.Count;
        await act();
        var marker = Marker();
        await WriteAsync(marker);
        var replies = new List<Heard>();
        for (var next = await HearsAsync(); !next.Text.Contains(marker, StringComparison.Ordinal); next = await HearsAsync())
            replies.Add(next);
        var toast = isPress
            ? await WaitAsync("the press to be answered", () => Task.FromResult(line.Calls.Skip(before)
                .Where(call => call.Method == "answerCallbackQuery").Select(call => CallRules.Text(call.Body, "text")).FirstOrDefault()))
            : "";
        return new Outcome(replies, [.. Edits(before)], toast);
    }

    private IEnumerable<Heard> Edits(int before) => line.Calls.Skip(before)
        .Where(call => call.Method is "editMessageText" or "editMessageCaption" && call.Body.GetProperty("chat_id").ToString() == $"{ChatId}")
        .Select(call => Heard.Of(call.Body, call.Body.GetProperty("message_id").GetInt64()));

    private static string Marker() => $"/end{Guid.NewGuid():N}"[..20];

    private Task TouchAsync(Heard message, HeardButton button) => emulator.SendCallbackAsync(new
    {
        botToken = token,
        from = Self,
        message = FromBot(message),
        data = button.Payload,
    });

    private object FromBot(Heard message) => new
    {
        message_id = message.Id,
        from = Bot,
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

    private Task<T> WaitAsync<T>(string purpose, Func<Task<T?>> look)
        where T : class => Waiting.ForAsync(line, purpose, look);
}
