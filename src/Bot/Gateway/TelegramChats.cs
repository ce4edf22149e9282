using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Bot.Gateway;

/// <summary>Asks Telegram about chats that the bot is in, and about who has a say in them.</summary>
internal sealed class TelegramChats(TelegramConnection connection, TimeProvider time)
{
    /// <summary>How long what Telegram said of a person's rights counts.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private const int MostRemembered = 5_000;
    private const int BadRequest = 400;
    private const int Forbidden = 403;

    private readonly ConcurrentDictionary<(ChatKey Chat, long Person), (bool Is, DateTimeOffset Until)> administrators = new();

    /// <summary>Whether a person is the creator or an administrator of a group or channel.</summary>
    /// <returns>Null when Telegram cannot be asked or does not tell.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<bool?> IsAdministratorAsync(ChatKey chat, long person, CancellationToken cancellationToken)
    {
        if (administrators.TryGetValue((chat, person), out var known) && time.GetUtcNow() < known.Until)
            return known.Is;
        if (!connection.HasToken)
            return null;
        var answer = await connection.CallAsync(
            new GetChatMemberRequest { ChatId = chat.TelegramId(), UserId = person }, cancellationToken);
        if (Text(answer, "status") is not { } status)
            return null;
        var isOne = status is "creator" or "administrator";
        if (administrators.Count >= MostRemembered)
            administrators.Clear();
        administrators[(chat, person)] = (isOne, time.GetUtcNow() + Remembered);
        return isOne;
    }

    /// <summary>The group or channel of a name ("@steppe") or an id ("-1001234567890").</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<ChatLookup> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (!connection.HasToken)
            return new ChatLookup.NotNow();
        var id = long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new ChatId(number)
            : new ChatId(name);
        return await connection.CallAsync(new GetChatRequest { ChatId = id }, cancellationToken) switch
        {
            TelegramAnswer.Done { Result: var chat } => Read(chat),
            TelegramAnswer.Refused { Code: BadRequest or Forbidden } => new ChatLookup.Missing(),
            _ => new ChatLookup.NotNow(),
        };
    }

    private static ChatLookup Read(JsonElement chat)
    {
        ChatKind? kind = Text(chat, "type") switch
        {
            "group" or "supergroup" => ChatKind.Group,
            "channel" => ChatKind.Channel,
            _ => null,
        };
        return kind is { } known && TelegramAnswerReader.Number(TelegramAnswerReader.Property(chat, "id")) is { } id
            ? new ChatLookup.Found(ChatKey.Telegram(id), known, Text(chat, "title") ?? "")
            : new ChatLookup.Missing();
    }

    private static string? Text(TelegramAnswer answer, string name) =>
        answer is TelegramAnswer.Done { Result: var result } ? Text(result, name) : null;

    private static string? Text(JsonElement parent, string name) =>
        TelegramAnswerReader.Property(parent, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}
